/* SPDX-License-Identifier: MIT */
/* Sentences that say what led to what, each cue in its syntax, and look-alikes in which nothing leads to anything. */

#include "article-rows.h"

static const ArticleRow rows[] = {
  { "because-of", "The airline cancelled the flight because of the storm.", "response storm cancelled" },
  { "because", "The coach resigned because the club sold its best player.", "response sold resigned" },
  { "due-to", "Due to the strike, the museum closed its doors.", "response strike closed" },
  { "led-to", "The explosion led to the evacuation of the village.", "cause explosion evacuation" },
  { "passive-cause", "The fire was caused by an explosion.", "cause explosion fire" },
  { "caused", "The flood caused the collapse of a bridge.", "cause flood collapse" },
  { "triggered", "The arrest of the journalist triggered protests in Minsk.", "response arrest protests" },
  { "sparked-passive", "The riots were sparked by the shooting of a teenager.", "response shooting riots" },
  { "in-response-to", "Russia expelled two diplomats in response to the sanctions.", "response sanctions expelled" },
  { "in-retaliation", "Israel bombed Gaza in response to the rocket attack.", "response attack bombed" },
  { "in-protest", "Three judges resigned in protest against the arrest of a colleague.", "response arrest resigned" },
  { "after-types", "Sony cancelled the film after it was hacked.", "response hacked cancelled" },
  { "following-types", "Following the accusation by France, Iran denied any role.", "response accusation denied" },
  { "over-types", "Police arrested a banker over the theft of data.", "response theft arrested" },
  { "for-types", "The mayor was arrested for robbing a bank.", "response robbing arrested" },
  { "so-that-purpose", "The army closed the road so that police could search the area.", "purpose closed search" },
  { "in-order-to", "Workers blocked the port in order to protest against the cuts.", "purpose blocked protest" },
  { "killed-subject", "The blast killed six people.", "cause blast killed" },
  { "killed-in", "Six people were killed in the crash.", "cause crash killed" },
  { "prevented", "The ceasefire prevented an attack on the town.", "prevent ceasefire attack" },
  { "stem-from", "The lawsuit stems from a crash in 2011.", "cause crash lawsuit" },
  { "as-a-result", "The army shelled the town. As a result, thousands of people fled.", "cause shelled fled" },
  { "blamed-on", "Investigators blamed the crash on an explosion.", "cause explosion crash;about crash blamed" },
  { "the-cause-was", "The cause of the fire was a gas leak.", "cause leak fire" },
  { "was-the-cause", "A gas leak was the cause of the explosion.", "cause leak explosion" },
  { "reason-for", "The reason for the evacuation was a bomb threat.", "response threat evacuation" },
  { "was-the-result", "The crash was the result of an engine failure.", "cause failure crash" },
  { "was-a-response", "The raid was a response to the kidnapping of two priests.", "response kidnapping raid" },
  { "was-not-the-cause", "A gas leak was not the cause of the explosion.", "" },
  { "was-due-to", "The outage was due to a cyberattack.", "cause cyberattack outage" },
  { "was-in-retaliation", "The attack was in retaliation for the arrest of a cleric.", "response arrest attack" },
  { "angered-by", "Angered by the ruling, thousands protested in Lima.", "response ruling protested" },
  { "alarmed-by", "Alarmed by the leak, the bank closed its branches.", "response leak closed" },
  { "frame-denial", "France accused Iran on Monday. Iran denied the accusation.", "response accused denied" },
  { "vowed-to-respond", "Thousands protested in Lima on Monday. The government vowed to respond.", "response protested vowed" },
  { "that-led-to", "Hackers attacked Northbank on Tuesday. That led to the cancellation of the summit.", "cause attacked cancellation" },
  { "in-retaliation-alone", "Norland fined Sudland on Monday. In retaliation, Sudland expelled two diplomats.", "response fined expelled" },
  { "the-move", "The regulator fined Acme on Monday. Acme criticized the move.", "about fined criticized" },
  { "which-prompted", "Mexico granted asylum to the minister, which prompted Peru to expel the Mexican ambassador.", "response granted expel" },
  { "which-of-a-noun", "The blast caused a fire, which led to the evacuation of the village.", "cause blast fire;cause fire evacuation" },
  { "prompted-to", "The leak prompted the bank to close its branches.", "response leak close" },
  { "forced-to", "The attack forced the clinic to cancel hundreds of operations.", "cause attack cancel" },
  { "forcing", "The army shelled the town, forcing thousands to flee.", "cause shelled flee" },
  { "for-a-role", "Three activists were sentenced to prison for their role in the protests.", "response protests sentenced" },
  { "for-involvement", "Two youths were arrested for being involved in the blast.", "response blast arrested" },
  { "protest-against", "Nurses protested against the arrest of a colleague.", "response arrest protested" },
  { "following-untyped", "Two towns were evacuated following heavy rain.", "response rain evacuated" },
  { "fearing-first", "Fearing an attack, the city closed its schools.", "response attack closed" },
  { "pointing-at-nothing", "The incident sparked protests in Lima.", "response incident protests" },
  { "amid-mounting", "The director resigned amid mounting criticism.", "response criticism resigned" },
  /* nothing leads to anything */
  { "none-known-as", "A group known as Black Quartz published the records.", "" },
  { "none-gave-to", "The earthquake victims gave money to the hospital.", "" },
  { "none-respond-to-letters", "The ministry promised to respond to letters.", "" },
  { "none-as-reported", "The city was attacked, as the paper reported.", "" },
  { "none-called-for-help", "The victims of the attack appealed for help.", "" },
  { "none-after-time", "The shop opened after lunch.", "" },
  { "none-since-year", "The company has sold cars since 1998.", "" },
  { "none-as-role", "He was elected as mayor.", "" },
  { "none-for-time", "The army bombed the town for three days.", "" },
  { "none-over-place", "The plane crashed over the sea.", "" },
  { "none-and", "Peru elected a president and Chile signed a treaty.", "" },
  { "none-by-agent", "The bank was robbed by two men.", "" },
  { "none-month-after", "The company cancelled the launch a month after the election.", "" },
  { "none-called-for", "Police called for expelling the fans.", "" },
  { "none-the-move", "Acme criticized the move.", "" },
  { "none-with", "The minister met with farmers.", "" },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  article_rows_add ("/cause", rows, G_N_ELEMENTS (rows), article_rows_check_links);
  return g_test_run ();
}
