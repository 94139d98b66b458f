/* SPDX-License-Identifier: MIT */
/* Plain sentences and headlines as news has them, through the parser and its repairs: who did what to whom, and after what. A
 * statistical parser is never right on all of them; how many are is what may not fall. */

#include "repair.h"
#include "syntax.h"
#include "text.h"

#include <string.h>

/* A text, and the arcs that must be found: "dependent relation head", "," between them. */
typedef struct
{
  const char *text, *arcs;
} Row;

static const Row sentences[] = {
  { "Sony cancelled the film after hackers threatened cinemas.",
    "Sony nsubj cancelled,film obj cancelled,hackers nsubj threatened,cinemas obj threatened,threatened advcl cancelled" },
  { "Google acquired YouTube in 2006.", "Google nsubj acquired,YouTube obj acquired,2006 obl acquired" },
  { "The army bombed the city on 3 May 2014.", "army nsubj bombed,city obj bombed,3 obl bombed,May nmod:unmarked 3" },
  { "The army bombed the city on May 3, 2014.", "army nsubj bombed,city obj bombed,3 obl bombed,May compound 3" },
  { "The union called off the strike.", "union nsubj called,off compound:prt called,strike obj called" },
  { "Police arrested three men on Monday.", "Police nsubj arrested,men obj arrested,Monday obl arrested" },
  { "Russia invaded Ukraine in February 2022.", "Russia nsubj invaded,Ukraine obj invaded,February obl invaded" },
  { "The court sentenced him to ten years in prison.", "court nsubj sentenced,him obj sentenced,years obl sentenced" },
  { "Police fired tear gas at the crowd.", "Police nsubj fired,gas obj fired,crowd obl fired" },
  { "The company fired 200 workers after sales fell.", "company nsubj fired,workers obj fired,sales nsubj fell,fell advcl fired" },
  { "The bank raised rates on May 3, 2014.", "bank nsubj raised,rates obj raised,3 obl raised" },
  { "Striking workers blocked the road before police arrived.", "workers nsubj blocked,road obj blocked,police nsubj arrived,arrived advcl blocked" },
  { "Boeing delayed the launch because engineers found a leak.", "Boeing nsubj delayed,launch obj delayed,engineers nsubj found,leak obj found,found advcl delayed" },
  { "Protesters burned cars when the government raised fuel prices.", "Protesters nsubj burned,cars obj burned,government nsubj raised,prices obj raised" },
  { "The storm killed 12 people and injured dozens.", "storm nsubj killed,people obj killed,injured conj killed,dozens obj injured" },
  { "Apple sued Samsung over patents.", "Apple nsubj sued,Samsung obj sued,patents obl sued" },
  { "A bomb killed five soldiers near Kabul on Tuesday.", "bomb nsubj killed,soldiers obj killed,Kabul obl killed,Tuesday obl killed" },
  { "Workers blocked the road after the company closed the plants.", "Workers nsubj blocked,company nsubj closed,plants obj closed,closed advcl blocked" },
  { "After rebels seized the town, thousands of people fled.", "rebels nsubj seized,town obj seized,seized advcl fled,thousands nsubj fled" },
  { "On 12 June 2009, Iran held an election.", "Iran nsubj held,election obj held,12 obl held" },
  { "In 1999 the firm bought its rival.", "firm nsubj bought,rival obj bought,1999 obl bought" },
  { "The minister resigned after newspapers published the letters.", "minister nsubj resigned,newspapers nsubj published,letters obj published,published advcl resigned" },
  { "France expelled two diplomats.", "France nsubj expelled,diplomats obj expelled" },
  { "The dam burst and flooded the valley.", "dam nsubj burst,flooded conj burst,valley obj flooded" },
  { "Gunmen kidnapped a journalist in Lagos last week.", "Gunmen nsubj kidnapped,journalist obj kidnapped,week obl:unmarked kidnapped" },
  { "Two men were arrested in Leeds on Friday.", "men nsubj:pass arrested,were aux:pass arrested,Friday obl arrested" },
  { "The bridge was destroyed by rebels.", "bridge nsubj:pass destroyed,rebels obl:agent destroyed" },
  { "Parliament rejected the bill, and the president resigned.", "Parliament nsubj rejected,bill obj rejected,president nsubj resigned" },
  { "The mayor said the city would rebuild the school.", "mayor nsubj said,city nsubj rebuild,school obj rebuild,rebuild ccomp said" },
  { "Officials warned that the volcano could erupt.", "Officials nsubj warned,volcano nsubj erupt,erupt ccomp warned" },
  { "The company refused to pay the fine.", "company nsubj refused,pay xcomp refused,fine obj pay" },
  { "Investors sold shares as prices collapsed.", "Investors nsubj sold,shares obj sold,prices nsubj collapsed,collapsed advcl sold" },
  { "The troops withdrew before winter began.", "troops nsubj withdrew,winter nsubj began,began advcl withdrew" },
  { "Since the war ended, the town has grown.", "war nsubj ended,town nsubj grown,ended advcl grown" },
  { "The airline cancelled 300 flights because pilots went on strike.", "airline nsubj cancelled,flights obj cancelled,pilots nsubj went,went advcl cancelled" },
  { "Nurses ended their strike after the hospital offered more money.", "Nurses nsubj ended,strike obj ended,hospital nsubj offered,money obj offered" },
  { "The judge freed the man for lack of evidence.", "judge nsubj freed,man obj freed,lack obl freed" },
  { "Turkey shot down a Russian jet in November 2015.", "Turkey nsubj shot,down compound:prt shot,jet obj shot,November obl shot" },
  { "Villagers attacked the mine after a worker died.", "Villagers nsubj attacked,mine obj attacked,worker nsubj died,died advcl attacked" },
  { "Amazon bought Whole Foods for $13.7 billion.", "Amazon nsubj bought,Foods obj bought" },
  { "The ship sank after it hit a rock.", "ship nsubj sank,it nsubj hit,rock obj hit,hit advcl sank" },
  { "Demonstrators threw stones, and police used batons.", "Demonstrators nsubj threw,stones obj threw,police nsubj used,batons obj used" },
  { "China banned imports of beef from Brazil on Sept. 4.", "China nsubj banned,imports obj banned,4 obl banned" },
  { "The regulator fined the bank, which had hidden losses.", "regulator nsubj fined,bank obj fined,hidden acl:relcl bank,losses obj hidden" },
  { "A film made by Sony angered the government.", "film nsubj angered,made acl film,Sony obl:agent made,government obj angered" },
  { "Hackers stole passwords and leaked emails.", "Hackers nsubj stole,passwords obj stole,leaked conj stole,emails obj leaked" },
  { "Rebels released 20 prisoners after talks in Geneva.", "Rebels nsubj released,prisoners obj released,talks obl released" },
  { "The attack forced the clinic to cancel operations.", "attack nsubj forced,clinic obj forced,cancel xcomp forced,operations obj cancel" },
  { "The jury found Paul Renner guilty.", "jury nsubj found,Paul obj found,guilty xcomp found" },
  { "The minister said during a meeting yesterday that the report suggests Norway is indeed responsible and promised a reply.",
    "minister nsubj said,report nsubj suggests,suggests ccomp said,Norway nsubj responsible,responsible ccomp suggests,promised conj said" },
  { "The carmaker laid off 400 workers.", "carmaker nsubj laid,off compound:prt laid,workers obj laid" },
  { "Rebels handed over two hostages on Sunday.", "Rebels nsubj handed,over compound:prt handed,hostages obj handed" },
  { "The central bank cut interest rates.", "bank nsubj cut,rates obj cut,interest compound rates" },
  { "The Norwegian Navy seized oil tankers near the coast.", "Navy nsubj seized,tankers obj seized" },
  { "The agency warned the ministry over the leak.", "agency nsubj warned,ministry obj warned" },
  { "Crews freed the container ship Ever Given on Monday, to the joy of all.", "Crews nsubj freed,ship obj freed,Given appos ship,Monday obl freed" },
  { "A jury convicted Bankman-Fried of fraud last November.", "jury nsubj convicted,Bankman obj convicted,Fried flat Bankman,November obl:unmarked convicted" },
  { "She was sworn in as acting president on Friday.", "She nsubj:pass sworn,president obl sworn,acting amod president,Friday obl sworn" },
  { "The agency suspended flights on March 25 and hired the Dutch company Noord Repair to clear the field.",
    "agency nsubj suspended,flights obj suspended,hired conj suspended,company obj hired" },
  { "The judge ordered the firm to pay damages.", "judge nsubj ordered,firm obj ordered,pay xcomp ordered,damages obj pay" },
  { "The strike was called off on Thursday.", "strike nsubj:pass called,off compound:prt called,Thursday obl called" },
  { "Police searched the mayor's home and seized computers the next day.",
    "Police nsubj searched,home obj searched,seized conj searched,computers obj seized" },
  { "A police officer shot and killed a student on Saturday night.", "officer nsubj shot,killed conj shot,student obj killed" },
  { "Unions organized demonstrations in Leeds and Antwerp.", "Unions nsubj organized,demonstrations obj organized" },
  { "The engine maker, Halden Turbines, denied that its parts were defective and blamed poor maintenance by the airline.",
    "maker nsubj denied,Turbines appos maker,blamed conj denied" },
  { "The authority has fined Northgate Bank 16 million pounds for failing to protect customers.",
    "authority nsubj fined,Bank iobj fined,pounds obj fined" },
};

static const Row headlines[] = {
  { "Police Arrest Three", "Police nsubj Arrest,Three obj Arrest" },
  { "Man Shot Dead in Leeds", "Man nsubj:pass Shot,Leeds obl Shot" },
  { "Israel Strikes Gaza Hospital", "Israel nsubj Strikes,Hospital obj Strikes" },
  { "Court Rejects Appeal by Former Minister", "Court nsubj Rejects,Appeal obj Rejects" },
  { "Storm Kills Twelve in Japan", "Storm nsubj Kills,Twelve obj Kills" },
  { "Sony Cancels Film After Threats", "Sony nsubj Cancels,Film obj Cancels" },
  { "US Imposes Sanctions on North Korea", "US nsubj Imposes,Sanctions obj Imposes" },
  { "Oil Prices Fall as Demand Weakens", "Prices nsubj Fall,Demand nsubj Weakens" },
  { "Rebels Seize Town After Army Retreats", "Rebels nsubj Seize,Town obj Seize,Army nsubj Retreats" },
  { "Three killed in blast", "Three nsubj:pass killed,blast obl killed" },
  { "Two Rebels Killed in Chad", "Rebels nsubj:pass Killed,Chad obl Killed" },
  { "Workers strike over pay", "Workers nsubj strike,pay obl strike" },
  { "Nurses End Strike", "Nurses nsubj End,Strike obj End" },
  { "Protesters Storm Parliament", "Protesters nsubj Storm,Parliament obj Storm" },
  { "POLICE ARREST TWO AFTER BANK RAID", "POLICE nsubj ARREST,TWO obj ARREST" },
};

/* What the model of the program reaches; a new one must not fall behind. */
#define MIN_SENTENCES 58
#define MIN_HEADLINES 8

static Document *
read_text (const char *text)
{
  g_autoptr (SyntaxScratch) scratch = syntax_scratch_new ();
  Document *document = document_new (text, strlen (text));
  text_split (document);
  syntax_read (document, syntax_model_default (NULL), scratch);
  repair_trees (document);
  return document;
}

static const Token *
find_token (const Document *document, const char *form)
{
  for (guint i = 0; i < document->tokens->len; i++)
    if (g_str_equal (g_array_index (document->tokens, Token, i).form, form))
      return &g_array_index (document->tokens, Token, i);
  return NULL;
}

static gboolean
has_arc (const Document *document, const char *arc)
{
  g_auto (GStrv) words = g_strsplit (arc, " ", 3);
  const Token *dependent = find_token (document, words[0]), *head = find_token (document, words[2]);
  g_assert_true (dependent && head);
  return dependent->head >= 0 && &g_array_index (document->tokens, Token, dependent->head) == head
         && g_str_equal (syntax_relation_name (dependent->relation), words[1]);
}

static guint
count_right (const Row *rows, guint n)
{
  guint n_right = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (Document) document = read_text (rows[i].text);
      g_auto (GStrv) arcs = g_strsplit (rows[i].arcs, ",", -1);
      gboolean is_right = TRUE;
      for (char **arc = arcs; *arc; arc++)
        if (!has_arc (document, *arc))
          {
            g_test_message ("\"%s\" lacks: %s", rows[i].text, *arc);
            is_right = FALSE;
          }
      n_right += is_right;
    }
  return n_right;
}

static void
test_sentences (void)
{
  g_assert_cmpuint (count_right (sentences, G_N_ELEMENTS (sentences)), >=, MIN_SENTENCES);
}

static void
test_headlines (void)
{
  g_assert_cmpuint (count_right (headlines, G_N_ELEMENTS (headlines)), >=, MIN_HEADLINES);
}

/* Who did what to whom, from parts; each part ends with the word that stands for it. */
static const char *const subjects[] = { "The coast guard", "Farmers", "The European Commission", "Three soldiers", "The mayor", "Norway",
                                        "Angry fans", "The foreign ministry", "Volkswagen", "A military court" };
static const char *const verbs[] = { "blocked", "cut", "raised", "denied", "seized", "hit", "warned", "closed", "banned", "shut down",
                                     "called off", "laid off", "handed over", "turned down", "released" };
static const char *const objects[] = { "the road", "fuel prices", "two ships", "a reform", "hundreds", "its oldest plant", "Chile",
                                       "arms sales" };
static const char *const asides[] = { "", " on Friday", " in June 2018", " after the summit", " last month", " near the coast" };

#define MADE_SENTENCES 300
#define MIN_MADE 291

static void
test_made (void)
{
  guint n_right = 0;
  for (guint i = 0; i < MADE_SENTENCES; i++)
    {
      const char *subject = subjects[i % G_N_ELEMENTS (subjects)], *verb = verbs[(i / 2) % G_N_ELEMENTS (verbs)];
      const char *object = objects[(i / 3) % G_N_ELEMENTS (objects)], *aside = asides[(i / 5) % G_N_ELEMENTS (asides)];
      g_autofree char *text = g_strdup_printf ("%s %s %s%s.", subject, verb, object, aside);
      g_auto (GStrv) verb_words = g_strsplit (verb, " ", 2);
      const char *subject_word = strrchr (subject, ' '), *object_word = strrchr (object, ' ');
      g_autofree char *arcs = g_strdup_printf ("%s nsubj %s,%s obj %s", subject_word != NULL ? subject_word + 1 : subject, verb_words[0],
                                               object_word != NULL ? object_word + 1 : object, verb_words[0]);
      const Row row = { text, arcs };
      n_right += count_right (&row, 1);
    }
  g_assert_cmpuint (n_right, >=, MIN_MADE);
}

/* Repairs leave a tree: one root a sentence, no circle, nothing that hangs on another sentence. */
static void
check_trees (const Document *document)
{
  for (guint s = 0; s < document->sentences->len; s++)
    {
      const Sentence *sentence = &g_array_index (document->sentences, Sentence, s);
      guint n_roots = 0;
      for (guint t = sentence->first; t < sentence->first + sentence->n_tokens; t++)
        {
          guint steps = 0;
          n_roots += g_array_index (document->tokens, Token, t).head < 0;
          for (gint32 at = (gint32) t; at >= 0; at = g_array_index (document->tokens, Token, at).head, steps++)
            {
              g_assert_cmpint (at, >=, (gint32) sentence->first);
              g_assert_cmpint (at, <, (gint32) (sentence->first + sentence->n_tokens));
              g_assert_cmpuint (steps, <=, sentence->n_tokens);
            }
        }
      g_assert_cmpuint (n_roots, ==, 1);
    }
}

/* Words of the rows in any order: more slips than any article has. */
static void
test_trees (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint n = g_test_rand_int_range (4, 40);
      for (gint i = 0; i < n; i++)
        {
          g_auto (GStrv) words = g_strsplit (sentences[g_test_rand_int_range (0, G_N_ELEMENTS (sentences))].text, " ", -1);
          g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, (gint) g_strv_length (words))]);
        }
      g_autoptr (Document) document = read_text (text->str);
      check_trees (document);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain/sentences", test_sentences);
  g_test_add_func ("/plain/made", test_made);
  g_test_add_func ("/plain/headlines", test_headlines);
  g_test_add_func ("/plain/trees", test_trees);
  return g_test_run ();
}
