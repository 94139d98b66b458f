/* SPDX-License-Identifier: MIT */
/* The words of invented sentences. */

#include "invent-words.h"

#include <glib.h>

static const char *const people[] = {
  "hacker hackers", "rebel rebels", "soldier soldiers", "protester protesters", "worker workers", "officer officers",
  "investigator investigators", "lawmaker lawmakers", "senator senators", "minister ministers", "judge judges",
  "prosecutor prosecutors", "company companies", "bank banks", "army armies", "government governments", "court courts",
  "union unions", "gunman gunmen", "militant militants", "engineer engineers", "regulator regulators", "critic critics",
  "voter voters", "lawyer lawyers", "scientist scientists", "airline airlines", "agency agencies", "student students",
  "teacher teachers", "doctor doctors", "firefighter firefighters", "villager villagers", "resident residents",
  "farmer farmers", "trader traders", "investor investors", "shareholder shareholders", "analyst analysts",
  "official officials", "diplomat diplomats", "ambassador ambassadors", "leader leaders", "mayor mayors",
  "governor governors", "council councils", "party parties", "team teams", "club clubs", "coach coaches",
  "player players", "fan fans", "driver drivers", "passenger passengers", "tourist tourists", "refugee refugees",
  "migrant migrants", "thief thieves", "smuggler smugglers", "attacker attackers", "suspect suspects",
  "prisoner prisoners", "guard guards", "pilot pilots", "militia militias", "ministry ministries",
  "commission commissions", "committee committees", "jury juries", "bishop bishops", "museum museums",
  "university universities", "firm firms", "insurer insurers", "retailer retailers", "supplier suppliers",
  "customer customers", "studio studios", "actor actors", "singer singers", "author authors", "journalist journalists",
  "reporter reporters", "newspaper newspapers", "broadcaster broadcasters", "man men", "woman women", "child children",
  "teenager teenagers", "victim victims", "activist activists", "opponent opponents", "family families", "crew crews",
  "president presidents", "king kings", "crowd crowds", "gang gangs", "troop troops", "striker strikers", "rival rivals",
};

static const char *const things[] = {
  "film films", "cinema cinemas", "city cities", "village villages", "bridge bridges", "road roads", "station stations",
  "airport airports", "embassy embassies", "base bases", "plant plants", "deal deals", "plan plans", "bill bills",
  "law laws", "vote votes", "election elections", "ceasefire ceasefires", "treaty treaties", "sanction sanctions",
  "tax taxes", "rate rates", "price prices", "budget budgets", "loan loans", "debt debts", "contract contracts",
  "merger mergers", "bid bids", "offer offers", "appeal appeals", "verdict verdicts", "claim claims", "report reports",
  "letter letters", "statement statements", "video videos", "photo photos", "email emails", "network networks",
  "server servers", "account accounts", "password passwords", "website websites", "ship ships", "boat boats",
  "plane planes", "helicopter helicopters", "train trains", "bus buses", "truck trucks", "car cars", "house houses",
  "home homes", "school schools", "church churches", "mosque mosques", "hospital hospitals", "prison prisons",
  "office offices", "shop shops", "market markets", "factory factories", "pipeline pipelines", "dam dams",
  "border borders", "checkpoint checkpoints", "convoy convoys", "weapon weapons", "missile missiles", "rocket rockets",
  "bomb bombs", "drone drones", "satellite satellites", "launch launches", "test tests", "programme programmes",
  "project projects", "product products", "drug drugs", "vaccine vaccines", "flight flights", "match matches",
  "concert concerts", "festival festivals", "book books", "song songs", "game games", "phone phones", "mine mines",
  "reactor reactors", "tower towers", "statue statues", "stadium stadiums", "hotel hotels", "flag flags", "town towns",
};

static const char *const happenings[] = {
  "threat threats", "attack attacks", "protest protests", "strike strikes", "talk talks", "crash crashes",
  "storm storms", "flood floods", "fire fires", "explosion explosions", "shooting shootings", "scandal scandals",
  "dispute disputes", "complaint complaints", "fear fears", "loss losses", "death deaths", "leak leaks", "clash clashes",
  "riot riots", "raid raids", "blast blasts", "earthquake earthquakes", "delay delays", "shortage shortages",
  "injury injuries", "defeat defeats", "debate debates", "criticism criticisms", "lawsuit lawsuits", "outbreak outbreaks",
  "warning warnings", "allegation allegations", "summit summits", "coup coups", "robbery robberies", "meeting meetings",
};

static const char *const kinds[] = {
  "oil", "bank", "police", "army", "border", "rail", "film", "security", "car", "gas", "energy", "health", "trade",
  "opposition", "government", "aid", "union", "drug", "tax", "news", "football", "city", "state", "food", "steel",
  "power", "data", "phone", "weather", "rebel", "bus", "prison", "school", "fuel", "arms", "fishing", "mining", "cargo",
};

static const char *const qualities[] = {
  "angry", "former", "local", "new", "old", "senior", "young", "foreign", "military", "national", "federal", "nuclear",
  "private", "public", "rival", "small", "large", "big", "rich", "poor", "top", "main", "major", "unknown", "political", "economic", "religious", "secret", "illegal", "central", "northern", "southern", "eastern",
  "armed", "masked", "injured", "wounded", "accused", "disputed", "damaged", "planned", "proposed", "stolen", "alleged",
  "striking", "missing", "leading", "dying", "fleeing",
};

static const char *const hurt[] = {
  "arrest arrested arrested", "kill killed killed", "injure injured injured", "wound wounded wounded",
  "detain detained detained", "sue sued sued", "free freed freed", "shoot shot shot", "kidnap kidnapped kidnapped",
  "charge charged charged", "convict convicted convicted", "jail jailed jailed", "expel expelled expelled",
  "fire fired fired", "hire hired hired", "fine fined fined", "rescue rescued rescued", "beat beat beaten",
  "defeat defeated defeated", "elect elected elected", "appoint appointed appointed", "question questioned questioned",
  "evacuate evacuated evacuated", "deport deported deported", "suspend suspended suspended", "honour honoured honoured",
  "meet met met", "praise praised praised", "mock mocked mocked", "stab stabbed stabbed", "execute executed executed",
  "torture tortured tortured", "dismiss dismissed dismissed", "acquit acquitted acquitted", "ambush ambushed ambushed",
  "sentence sentenced sentenced", "punish punished punished", "invite invited invited", "help helped helped",
};

static const char *const handle[] = {
  "cancel cancelled cancelled", "delay delayed delayed", "ban banned banned", "approve approved approved",
  "reject rejected rejected", "sign signed signed", "launch launched launched", "close closed closed",
  "open opened opened", "sell sold sold", "buy bought bought", "acquire acquired acquired", "build built built",
  "burn burned burned", "destroy destroyed destroyed", "damage damaged damaged", "raid raided raided",
  "seize seized seized", "block blocked blocked", "publish published published", "release released released",
  "raise raised raised", "cut cut cut", "lift lifted lifted", "impose imposed imposed", "win won won", "lose lost lost",
  "steal stole stolen", "leak leaked leaked", "test tested tested", "bomb bombed bombed", "shell shelled shelled",
  "occupy occupied occupied", "capture captured captured", "sink sank sunk", "search searched searched",
  "propose proposed proposed", "pass passed passed", "scrap scrapped scrapped", "halt halted halted",
  "postpone postponed postponed", "resume resumed resumed", "withdraw withdrew withdrawn", "abandon abandoned abandoned",
  "recall recalled recalled", "find found found", "unveil unveiled unveiled", "inspect inspected inspected",
  "flood flooded flooded", "lower lowered lowered", "extend extended extended", "review reviewed reviewed",
  "cause caused caused", "stop stopped stopped", "end ended ended", "expand expanded expanded", "sabotage sabotaged sabotaged",
};

static const char *const strike[] = {
  "attack attacked attacked", "hit hit hit", "strike struck struck", "threaten threatened threatened",
  "target targeted targeted", "criticize criticized criticized", "condemn condemned condemned", "blame blamed blamed",
  "back backed backed", "support supported supported", "welcome welcomed welcomed", "face faced faced",
  "leave left left", "invade invaded invaded", "accuse accused accused", "warn warned warned", "defend defended defended",
  "boycott boycotted boycotted", "investigate investigated investigated", "surround surrounded surrounded",
  "oppose opposed opposed", "protect protected protected", "besiege besieged besieged", "mention mentioned mentioned",
};

static const char *const happen[] = {
  "collapse collapsed collapsed", "resign resigned resigned", "die died died", "crash crashed crashed",
  "fall fell fallen", "rise rose risen", "erupt erupted erupted", "flee fled fled", "escape escaped escaped",
  "explode exploded exploded", "arrive arrived arrived", "begin began begun", "surrender surrendered surrendered",
  "protest protested protested", "sink sank sunk", "fail failed failed", "retire retired retired",
  "disappear disappeared disappeared", "vanish vanished vanished", "march marched marched", "drown drowned drowned",
  "return returned returned", "improve improved improved", "weaken weakened weakened", "intervene intervened intervened",
};

static const char *const particle[] = {
  "call called called off", "set set set up", "take took taken over", "shut shut shut down", "carry carried carried out",
  "put put put off", "turn turned turned down", "break broke broken up", "give gave given up", "blow blew blown up",
  "hand handed handed over", "step stepped stepped up", "cut cut cut off", "shoot shot shot down", "pull pulled pulled down",
  "draw drew drawn up", "rule ruled ruled out", "close closed closed down", "tear tore torn down", "send sent sent back",
};

static const char *const want[] = {
  "refuse refused refused", "agree agreed agreed", "decide decided decided", "vow vowed vowed",
  "promise promised promised", "plan planned planned", "try tried tried", "threaten threatened threatened",
  "offer offered offered", "fail failed failed", "begin began begun", "pledge pledged pledged", "move moved moved",
};

static const char *const tell[] = {
  "say said said", "say said said", "say said said", "announce announced announced", "warn warned warned",
  "report reported reported", "confirm confirmed confirmed", "deny denied denied", "claim claimed claimed",
  "admit admitted admitted", "believe believed believed", "find found found", "rule ruled ruled",
};

static const char *const companies[] = {
  "Sony", "Google", "Boeing", "Airbus", "Samsung", "Toyota", "Siemens", "Shell", "Nestle", "Pfizer", "Intel", "Nokia",
  "Volkswagen", "Microsoft", "Apple", "Amazon", "Netflix", "Huawei", "Gazprom", "Reuters", "Greenpeace", "Interpol",
  "Parliament", "Congress", "Hezbollah", "Hamas", "Vodafone", "Renault", "Ford", "Disney", "Nintendo", "Exxon",
};

static const char *const countries[] = {
  "Russia Russian", "Ukraine Ukrainian", "Israel Israeli", "Iran Iranian", "Iraq Iraqi", "China Chinese",
  "Japan Japanese", "France French", "Germany German", "India Indian", "Pakistan Pakistani", "Turkey Turkish",
  "Syria Syrian", "Egypt Egyptian", "Brazil Brazilian", "Mexico Mexican", "Nigeria Nigerian", "Kenya Kenyan",
  "Britain British", "Spain Spanish", "Italy Italian", "Poland Polish", "Greece Greek", "Cuba Cuban", "Libya Libyan",
  "Australia Australian", "Canada Canadian", "Indonesia Indonesian", "Venezuela Venezuelan", "Sudan Sudanese",
};

#define LIST(words) { words, G_N_ELEMENTS (words) }

const Words invent_words[N_WORD_LISTS] = {
  [WORDS_PEOPLE] = LIST (people), [WORDS_THINGS] = LIST (things), [WORDS_HAPPENINGS] = LIST (happenings),
  [WORDS_KINDS] = LIST (kinds), [WORDS_QUALITIES] = LIST (qualities), [WORDS_HURT] = LIST (hurt),
  [WORDS_HANDLE] = LIST (handle), [WORDS_STRIKE] = LIST (strike), [WORDS_HAPPEN] = LIST (happen),
  [WORDS_PARTICLE] = LIST (particle), [WORDS_WANT] = LIST (want), [WORDS_TELL] = LIST (tell),
  [WORDS_COMPANIES] = LIST (companies), [WORDS_COUNTRIES] = LIST (countries),
};
