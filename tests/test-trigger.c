/* SPDX-License-Identifier: MIT */
/* Sentences and the events they tell, of many kinds of news, and look-alikes that tell none. */

#include "article-rows.h"

/* What is wanted: "type trigger source target", "-" for what nobody plays, "*" for whatever; several after ";". A name is wanted as the
 * beginning of a word of the actor's name. Events beyond those wanted fail a row. */
static const ArticleRow rows[] = {
  /* crime */
  { "robbery", "Two masked men robbed a bank in Dublin on Tuesday.", "crime robbed men bank" },
  { "arrest-passive", "A Belgian man was arrested in Antwerp by police.", "arrest arrested police man" },
  { "arrest-reduced", "The suspect, detained by border guards, is from Riga.", "arrest detained guards suspect" },
  { "kidnap", "Gunmen kidnapped three engineers near Maiduguri.", "abduction kidnapped Gunmen engineers" },
  { "stabbed", "A teacher was stabbed by a former pupil.", "attack stabbed pupil teacher" },
  { "charged-with", "Prosecutors charged the banker with fraud.", "charge charged Prosecutors banker" },
  { "sentenced", "The court sentenced the former mayor to six years in prison.", "trial sentenced court mayor" },
  { "convicted-conj", "The jury convicted the dealer and acquitted his brother.", "trial convicted jury dealer;trial acquitted jury brother" },
  /* war and force */
  { "bombed", "Syrian warplanes bombed a hospital in Idlib.", "attack bombed warplanes hospital" },
  { "opened-fire", "Soldiers opened fire on demonstrators in Khartoum.", "attack opened Soldiers demonstrators" },
  { "attack-noun-by-on", "The attack by rebels on the airport lasted an hour.", "attack attack rebels airport" },
  { "attack-light", "Rebels launched an attack on the airport.", "attack attack Rebels airport" },
  { "killed-by", "Five soldiers were killed by militants in Mali.", "death killed militants soldiers" },
  { "invasion-demonym", "The Russian invasion of Georgia began in August 2008.", "attack invasion Russia Georgia" },
  { "withdraw", "Ethiopia withdrew its troops from Somalia.", "withdrawal withdrew Ethiopia *" },
  { "ceasefire", "The rebels declared a ceasefire on Monday.", "withdrawal ceasefire rebels *" },
  { "deployed", "France deployed 800 soldiers to the border.", "mobilization deployed France *" },
  /* politics */
  { "accused-of", "Iran accused Israel of killing a scientist.", "accusation accused Iran Israel;death killing Israel scientist" },
  { "denied-gerund", "The ministry denied paying the hackers.", "denial denied ministry *;transaction paying ministry hackers" },
  { "rejected-offer", "Serbia rejected the offer.", "rejection rejected Serbia *;offer offer - *" },
  { "met-with", "Angela Merkel met with Emmanuel Macron in Berlin.", "meeting met Merkel Macron" },
  { "talks-between", "The talks between India and Pakistan ended without result.", "meeting talks India *" },
  { "resigned", "The finance minister resigned on Friday.", "departure resigned minister *" },
  { "appointed-as", "The president appointed Maria Lopez as ambassador.", "appointment appointed president Lopez" },
  { "elected", "Voters elected a new parliament in Finland.", "vote elected Voters parliament" },
  { "sanctions-impose", "The European Union imposed sanctions on Belarus.", "sanction sanctions Union Belarus" },
  { "expelled-diplomats", "Poland expelled three Russian diplomats.", "sanction expelled Poland diplomats" },
  { "condemned", "Turkey condemned the attack.", "criticism condemned Turkey *;attack attack - -" },
  { "praised", "The pope praised the volunteers.", "support praised pope volunteers" },
  { "threatened-to", "North Korea threatened to attack Japan.", "threat threatened Korea *" },
  { "urged-to", "The UN urged Israel to lift the blockade.", "appeal urged UN Israel" },
  { "called-for", "Greenpeace called for a ban on plastic bags.", "demand called Greenpeace *" },
  { "called-off", "The union called off the strike.", "cancellation called union *" },
  { "protest-march", "Thousands of farmers marched on the parliament in Warsaw.", "protest marched * parliament" },
  { "apologised", "The archbishop apologised to the victims for the abuse.", "concession apologised archbishop victims" },
  { "visit-noun", "The visit of the Chinese premier to Paris ended on Sunday.", "meeting visit premier *" },
  { "signed-deal", "Egypt and Sudan signed an agreement on water.", "agreement signed Egypt *" },
  /* courts and business */
  { "sued", "The widow sued the hospital for negligence.", "charge sued widow hospital" },
  { "lawsuit-file", "Residents filed a lawsuit against the mining company.", "charge lawsuit Residents company" },
  { "acquire", "Google acquired YouTube in 2006.", "transaction acquired Google YouTube" },
  { "takeover-bid", "Kraft's takeover of Cadbury angered unions.", "transaction takeover Kraft *" },
  { "sold-to", "Philips sold its lighting business to a Chinese fund.", "transaction sold Philips fund" },
  { "laid-off", "The carmaker laid off 400 workers.", "departure laid carmaker workers" },
  { "shares-fell", "Shares of the airline fell 12 percent.", "shift fell - *" },
  { "cut-rates", "The central bank cut interest rates.", "shift cut bank *" },
  { "unveiled", "Tesla unveiled a new truck.", "launch unveiled Tesla *" },
  { "recall-cancel", "Boeing postponed the launch.", "cancellation postponed Boeing *" },
  /* cyber */
  { "hacked", "Hackers breached the network of the parliament.", "cyberattack breached Hackers network" },
  { "hack-noun", "The hack of the German parliament was discovered in May.", "cyberattack hack - parliament;discovery discovered - *" },
  { "leak-data", "The group leaked passwords of 3,000 customers.", "cyberattack leaked group *" },
  { "patched", "Microsoft patched the flaw on Tuesday.", "repair patched Microsoft *" },
  /* disasters, science, sport */
  { "quake-hit", "An earthquake struck Nepal on 25 April 2015.", "disaster earthquake - *" },
  { "crash-into", "A lorry crashed into a bus near Lyon.", "accident crashed - bus" },
  { "died-in", "Eleven people died in the fire.", "death died - people;accident fire - -" },
  { "damage", "The storm damaged hundreds of homes.", "damage damaged - homes;disaster storm - -" },
  { "rescued", "Firefighters rescued a boy from the well.", "aid rescued Firefighters boy" },
  { "discovered", "Astronomers discovered a planet near the star.", "discovery discovered Astronomers *" },
  { "launched-rocket", "NASA launched a satellite in 1997.", "launch launched NASA *" },
  { "beat-sport", "Germany beat Brazil in the final.", "contest beat Germany Brazil" },
  { "won-title", "Ajax won the championship.", "contest won Ajax *" },
  /* constructions */
  { "control-decide", "Sony decided to cancel the film.", "cancellation cancel Sony *" },
  { "control-begin", "The police began to arrest protesters.", "arrest arrest police protesters" },
  { "control-object", "The judge ordered the company to pay a fine.", "demand ordered judge company" },
  { "relative-who", "The man who stabbed the guard fled.", "attack stabbed man guard;movement fled man -" },
  { "relative-object", "The tanker which the pirates hijacked is Greek.", "abduction hijacked pirates tanker" },
  { "raising", "The minister is expected to resign.", "departure resign minister *" },
  { "said-content", "The army said that rebels attacked a convoy.", "attack attacked rebels convoy" },
  { "come-under", "The convoy came under attack.", "attack attack - convoy" },
  { "conj-objects", "Police arrested a lawyer and two journalists.", "arrest arrested Police lawyer" },
  { "noun-of-by", "The cancellation of the concert by the council surprised fans.", "cancellation cancellation council *" },
  { "possessive-noun", "Iran's rejection of the plan was quick.", "rejection rejection Iran *" },
  { "headline", "Sony Cancels Film After Hack\n\nThe weather was fine on Monday, and many people were in the park.", "cancellation Cancels Sony *;cyberattack Hack - -" },
  { "opener-with-a-frame", "Peru recalled its ambassador to Mexico.", "sanction recalled Peru *" },
  { "declared-a-state", "The government declared a state of emergency.", "restriction declared government *" },
  { "ordered-an-inquiry", "The president ordered an investigation.", "investigation investigation president *" },
  { "knocked-out", "The storm knocked out the power supply.", "damage knocked - *;disaster storm - -" },
  { "lending-is-over", "The bank suspended lending.", "cancellation suspended bank *" },
  { "people-block-roads", "Residents blocked a highway in Gujarat.", "protest blocked Residents highway" },
  { "police-block-roads", "Police blocked the highway.", "restriction blocked Police highway" },
  { "erupt-at-a-place", "Violence erupted in Darfur.", "attack erupted - *" },
  { "person-not-town", "Vladimir Putin condemned the raid.", "criticism condemned Putin *;attack raid - -" },
  { "mayor-of-a-town", "The mayor of Leeds, Joan Hartley, praised the nurses.", "support praised Hartley nurses" },
  { "small-words-in-names", "Ursula von der Leyen praised the nurses.", "support praised Leyen nurses" },
  /* look-alikes that tell nothing */
  { "none-heart-attack", "Regular exercise lowers the risk of a heart attack.", "" },
  { "none-state", "Berlin is the capital of Germany and has many museums.", "" },
  { "none-want", "Farmers want better roads.", "" },
  { "none-definition", "A treaty is a written agreement between states.", "" },
  { "none-attack-helicopter", "The attack helicopter has two engines.", "" },
  { "none-met-demand", "Production has met expectations.", "" },
  { "none-release-notes", "The release notes are long.", "" },
  { "none-strike-balance", "It is hard to strike a balance.", "" },
  { "none-fire-place", "There is a fire station in the village.", "" },
  { "none-charge-fee", "The museum charges ten euros.", "" },
  { "none-leave-alone", "The decision leaves little room.", "" },
  { "none-seem", "The plan seems good.", "" },
  { "none-hold-view", "Many people hold this view.", "" },
  { "none-raise-question", "The book raises many questions.", "" },
  { "none-win-heart", "Her song is popular among children.", "" },
  { "none-spring", "The river springs in the Alps.", "" },
  { "none-trade", "Trade between the two countries is small.", "" },
  { "none-sue", "Sue lives in Leeds.", "" },
  { "none-march", "In March the weather is mild.", "" },
  { "none-generic", "Dogs bite.", "" },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  article_rows_add ("/trigger", rows, G_N_ELEMENTS (rows), article_rows_check_events);
  return g_test_run ();
}
