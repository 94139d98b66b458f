/* The card of an event: all that is known of it, how it is known, and what led to it. */

const basisWords = { stated: 'as it is written', resolved: 'worked out from the words and the date of the text', inherited: 'taken from what stands before it', given: 'given by the reader' };
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
const fileOf = source => (source.file || '').split(/[\\/]/).pop();
function quote(mention) {
  const source = sources.get(mention.source);
  if (mention.row !== undefined) return make('p', null, `Row ${mention.row} of ${source && (fileOf(source) || source.title) || 'the sheet'}`);
  if (!source || !source.text || mention.start === undefined) return null;
  const sentence = (sentences.get(mention.source) || []).find(s => s.start <= mention.start && s.end >= mention.end);
  const start = sentence ? sentence.start : mention.start - AROUND, end = sentence ? sentence.end : mention.end + AROUND;
  const anchor = document.querySelector('mark#' + CSS.escape('mention-' + mention.id));
  return make('blockquote', { dir: 'auto' }, textFrom(source, start, mention.start), make('mark', null, textFrom(source, mention.start, mention.end)), textFrom(source, mention.end, end), ' ',
    anchor ? make('button', { type: 'button', onclick: () => showInText(anchor) }, 'In the text') : null);
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

const tie = (id, kind) => make('li', null, make('button', { type: 'button', class: 'tie', onclick: () => go(id) },
  make('span', { class: 'kind' }, (kind ? kind + ' · ' : '') + dateOf(id)), make('br'), titleOf(id)));
const section = (heading, ...children) => children.filter(Boolean).length > 0 ? [make('h3', null, heading), ...children.filter(Boolean)] : [];
const closeButton = () => make('button', { type: 'button', 'aria-label': 'Close', onclick: closeCard }, '×');

function showEvent(id) {
  const event = events.get(id);
  const before = causes.get(id) || [], after = effects.get(id) || [];
  const safe = /^https?:\/\//i.test(event.url || '') ? event.url : null;
  const ties = items => items.length > 0 ? make('ul', null, ...items) : null;
  card.replaceChildren(
    make('div', { class: 'row' }, make('span', { class: 'date-line' }, dateOf(id)), closeButton()),
    make('h2', { tabindex: '-1', dir: 'auto' }, titleOf(id)),
    make('p', { class: 'kind' }, [event.type, event.status && event.status !== 'asserted' ? event.status : null, event.place].filter(Boolean).join(' · ')),
    event.time_basis ? make('p', { class: 'kind' }, 'The date is ' + (basisWords[event.time_basis] || event.time_basis) + '.') : '',
    event.description ? make('p', { dir: 'auto' }, event.description) : '',
    safe ? make('p', null, make('a', { href: safe, rel: 'noreferrer noopener' }, 'More about it')) : '',
    ...section('Who', ties((event.actors || []).map(p => make('li', null, `${actorName(p.actor)} (${p.role}${p.status ? ', ' + p.status : ''})`)))),
    ...section('Who says what', ties((event.claims || []).map(c => make('li', null,
      `${actorName(c.by)} ${stanceWords[c.stance] || c.stance}${c.about && c.about !== 'event' ? ' of the ' + c.about : ''}`)))),
    ...section('What led to it', ties(before.map(l => tie(l.from, l.kind)))),
    ...section('What it led to', ties(after.map(l => tie(l.to, l.kind)))),
    before.length + after.length > 0 && figures.length > 0 ? make('button', { type: 'button', onclick: () => followChain(id) }, 'Show only this chain') : '',
    ...section('Where it stands', ...(mentions.get(id) || []).slice(0, MOST_QUOTES).map(quote)));
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
    for (const g of figure.links) if (id && (g.dataset.from === id || g.dataset.to === id)) g.classList.add('on-chain');
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
