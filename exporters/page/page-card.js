/* The card of an event: all that is known of it, how it is known, and what led to it. */

const basisWords = { stated: 'as it is written', resolved: 'worked out from the words and the date of the text', inherited: 'taken from what stands before it', given: 'given by the reader' };
/* Where the link is from; words that stand in a text speak for themselves. */
const linkBasisWords = { frame: 'inferred from their kinds', column: 'from the sheet', user: 'given by hand' };
const stanceWords = { asserts: 'says so', alleges: 'alleges it', denies: 'denies it', confirms: 'confirms it', doubts: 'doubts it' };
const MOST_QUOTES = 20, MOST_OF_CLUSTER = 500, AROUND = 120;

const characters = new Map();
function textFrom(source, start, end) {
  if (!characters.has(source.id)) characters.set(source.id, Array.from(source.text || ''));
  return characters.get(source.id).slice(Math.max(0, start), end).join('');
}
function showInText(anchor) {
  const view = anchor.closest('.view');
  if (view) showView(view);
  for (const m of all('mark.chosen')) m.classList.remove('chosen');
  anchor.classList.add('chosen');
  anchor.scrollIntoView({ block: 'center' });
}
/* A button that goes to where a mention stands; nothing where no text of the page has it. */
function textButton(mention) {
  const anchor = document.getElementById('mention-' + mention.id);
  return anchor ? make('button', { type: 'button', onclick: () => showInText(anchor) }, 'In the text') : null;
}
function wordsOf(mention) {
  const source = mention && sources.get(mention.source);
  return source && source.text && mention.start !== undefined ? textFrom(source, mention.start, mention.end) : '';
}
const fileOf = source => (source.file || '').split(/[\\/]/).pop();
function quote(mention) {
  const source = sources.get(mention.source);
  if (mention.row !== undefined) return make('p', null, `Row ${mention.row} of ${source && (fileOf(source) || source.title) || 'the sheet'}`);
  if (!source || !source.text || mention.start === undefined) return null;
  const sentence = (sentences.get(mention.source) || []).find(s => s.start <= mention.start && s.end >= mention.end);
  const start = sentence ? sentence.start : mention.start - AROUND, end = sentence ? sentence.end : mention.end + AROUND;
  return make('blockquote', { dir: 'auto' }, textFrom(source, start, mention.start), make('mark', null, wordsOf(mention)), textFrom(source, mention.end, end), ' ', textButton(mention));
}

function chainOf(id) {
  const chain = new Set([id]);
  for (const [map, end] of [[causes, 'from'], [effects, 'to']]) {
    const queue = [id], seen = new Set(queue);
    while (queue.length > 0)
      for (const link of map.get(queue.pop()) || [])
        if (!seen.has(link[end])) { seen.add(link[end]); chain.add(link[end]); queue.push(link[end]); }
  }
  return chain;
}
function followChain(id) {
  wanted.chain = chainOf(id);
  apply();
}

const tie = (id, words) => make('li', null, make('button', { type: 'button', class: 'tie', onclick: () => go(id) },
  make('span', { class: 'kind' }, [words, dateOf(id)].filter(Boolean).join(' · ')), make('br'), titleOf(id)));
/* A link as it is seen from one of its ends: what it is, the words that say so or where else it is from, the event at the other end. */
function linkTie(link, isBefore) {
  const cue = (link.evidence || []).map(id => anyMention.get(id)).find(m => m && m.kind === 'cue' && wordsOf(m));
  return tie(isBefore ? link.from : link.to, [linkWords[link.kind][isBefore ? 0 : 1], cue ? `“${wordsOf(cue)}”` : linkBasisWords[link.basis]].filter(Boolean).join(' · '));
}
const section = (heading, ...children) => children.filter(Boolean).length > 0 ? [make('h3', null, heading), ...children.filter(Boolean)] : [];
const closeButton = () => make('button', { type: 'button', 'aria-label': 'Close', onclick: closeCard }, '×');
const ties = items => items.length > 0 ? make('ul', null, ...items) : null;

function dateParagraph(event) {
  if (!event.time_basis || event.time_basis === 'none') return '';
  const dating = (datings.get(event.id) || []).find(wordsOf);
  return make('p', { class: 'kind' }, 'The date is ' + (basisWords[event.time_basis] || event.time_basis) + (dating ? `: “${wordsOf(dating)}”. ` : '.'), dating ? textButton(dating) : null);
}
function participant(p) {
  return make('li', null, make('button', { type: 'button', class: 'plain', title: 'Show only events of ' + actorName(p.actor), onclick: () => filterByActor(p.actor) },
    actorName(p.actor)), ` (${p.role}${p.status ? ', ' + p.status : ''})`);
}
function claim(c) {
  const mention = anyMention.get(c.evidence);
  return make('li', null, `${actorName(c.by)} ${stanceWords[c.stance] || c.stance}${c.about && c.about !== 'event' ? ' of the ' + c.about : ''} `, mention ? textButton(mention) : null);
}
/* What the sheet says of it in columns that have no other place. */
function moreOf(event) {
  const entries = Object.entries(event.x || {});
  return entries.length > 0 ? make('dl', null, ...entries.flatMap(([name, value]) =>
    [make('dt', null, name), make('dd', { dir: 'auto' }, typeof value === 'string' ? value : JSON.stringify(value))])) : null;
}

function showEvent(id) {
  const event = events.get(id);
  const all = [...(causes.get(id) || []).map(link => [link, true]), ...(effects.get(id) || []).map(link => [link, false])];
  const tiesOf = wants => ties(all.filter(([link, isBefore]) => wants(linkWords[link.kind][2], isBefore)).map(([link, isBefore]) => linkTie(link, isBefore)));
  const safe = /^https?:\/\//i.test(event.url || '') ? event.url : null;
  card.replaceChildren(
    make('div', { class: 'row' }, make('span', { class: 'date-line' }, dateOf(id)), closeButton()),
    make('h2', { tabindex: '-1', dir: 'auto' }, titleOf(id)),
    make('p', { class: 'kind' }, [event.type, event.status && event.status !== 'asserted' ? event.status : null, event.place].filter(Boolean).join(' · ')),
    dateParagraph(event),
    event.description ? make('p', { dir: 'auto' }, event.description) : '',
    safe ? make('p', null, make('a', { href: safe, rel: 'noreferrer noopener' }, 'More about it')) : '',
    ...section('Who', ties((event.actors || []).map(participant))),
    ...section('Who says what', ties((event.claims || []).map(claim))),
    ...section('What led to it', tiesOf((isCausal, isBefore) => isCausal && isBefore)),
    ...section('What it led to', tiesOf((isCausal, isBefore) => isCausal && !isBefore)),
    ...section('Also linked', tiesOf(isCausal => !isCausal)),
    all.length > 0 && figures.length > 0 ? make('button', { type: 'button', onclick: () => followChain(id) }, 'Show only this chain') : '',
    ...section('Where it stands', ...(mentions.get(id) || []).slice(0, MOST_QUOTES).map(quote)),
    ...section('Other columns', moreOf(event)));
}
function showCluster(ids) {
  card.replaceChildren(make('div', { class: 'row' }, make('span', { class: 'date-line' }, `${ids.length} events`), closeButton()),
    make('ul', null, ...ids.slice(0, MOST_OF_CLUSTER).map(id => tie(id, ''))),
    ids.length > MOST_OF_CLUSTER ? make('p', { class: 'kind' }, `The first ${MOST_OF_CLUSTER} of them; the table has all.`) : '');
}
function closeCard() {
  card.replaceChildren();
  highlight(null);
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

function highlight(id) {
  for (const e of all('.chosen')) e.classList.remove('chosen');
  for (const e of all('.on-chain')) e.classList.remove('on-chain');
  for (const figure of figures) {
    for (const g of figure.of.get(id) || []) g.classList.add('chosen');
    for (const [g, links] of figure.linksOf) if (id && links.some(link => link.from === id || link.to === id)) g.classList.add('on-chain');
  }
  if (table) table.choose(id);
  if (id) for (const m of all('mark[data-of]')) if (m.dataset.of.split(' ').includes(id)) m.classList.add('chosen');
}

/* ---- to an event, by its place in the address ---- */
function go(id) {
  if (hashId() === id) show(id);
  else location.hash = encodeURIComponent(id);
}
function show(id) {
  if (!events.has(id)) return;
  showEvent(id);
  highlight(id);
  const view = currentView();
  const mark = view && (view.querySelector('svg .chosen') || view.querySelector('tr.chosen, mark.chosen'));
  if (mark) mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (document.activeElement === document.body || card.contains(document.activeElement)) card.querySelector('h2').focus();
}
function hashId() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch (e) { return location.hash.slice(1); }
}
function readHash() {
  if (location.hash) show(hashId());
}
