/* What all parts of the page's script share: the graph, elements, views. The files are put one after the other into one function.
 *
 * The script reads the graph that stands in the page as JSON and builds elements by hand, never from markup (but for the rows of the table,
 * which stand in the page as markup already): what an article or a sheet says is text here, whatever it looks like. */

const root = document.documentElement;
const byName = id => document.getElementById(id);
const parts = Object.fromEntries(['data', 'dates', 'words', 'sheet'].map(name => [name, byName('page-' + name)]));
const dataOf = name => JSON.parse(parts[name].textContent);
const graph = dataOf('data');
const tools = byName('page-tools'), card = byName('page-card');

const byId = list => new Map((list || []).map(o => [o.id, o]));
const events = byId(graph.events), actors = byId(graph.actors), sources = byId(graph.sources);
const pushTo = (map, key, value) => { if (map.has(key)) map.get(key).push(value); else map.set(key, [value]); };
const causes = new Map(), effects = new Map(), mentions = new Map(), sentences = new Map(), datings = new Map(), anyMention = byId(graph.mentions);
for (const link of graph.links || []) { pushTo(effects, link.from, link); pushTo(causes, link.to, link); }
for (const m of graph.mentions || []) {
  if (m.kind === 'event' && m.of) pushTo(mentions, m.of, m);
  if (m.kind === 'sentence') pushTo(sentences, m.source, m);
  if (m.kind === 'time') for (const id of m.dates || []) pushTo(datings, id, m);
}
/* By kind of link: how it is called at its later end and at its earlier one, and whether it tells what led to what. */
const linkWords = dataOf('words');

/* The events in order of time: what their dates are called, and the seconds since 1970 between which they lie; null: without limit. */
const dates = new Map(dataOf('dates').map(([id, label, lo, hi], place) => [id, { label, lo, hi, place }]));

/* An element: make('p', {class: 'x', onclick: f}, child or text ...) */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(key, value);
  }
  element.append(...children.filter(c => c !== null && c !== undefined));
  return element;
}
const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
const actorName = id => actors.has(id) ? actors.get(id).name : id;
const titleOf = id => events.has(id) ? events.get(id).title || id : id;
const dateOf = id => dates.has(id) ? dates.get(id).label : '';

root.classList.add('js');

/* ---- views ---- */
const views = all('.view');
const viewButtons = new Map(), whenShown = new Map();
const currentView = () => views.find(v => !v.hidden);
function showView(view) {
  for (const v of views) { v.hidden = v !== view; viewButtons.get(v).setAttribute('aria-pressed', String(v === view)); }
  for (const f of whenShown.get(view) || []) f();
  const chosen = view.querySelector('svg .chosen');
  if (chosen) chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
{
  const group = make('div', { class: 'group', role: 'group', 'aria-label': 'View' });
  for (const view of views) {
    const button = make('button', { type: 'button', 'aria-pressed': 'false', onclick: () => showView(view) }, view.getAttribute('aria-label'));
    viewButtons.set(view, button);
    group.append(button);
    view.querySelector('h2').classList.toggle('unseen', views.length > 1);
  }
  if (views.length > 1) tools.append(group);
}

/* ---- pictures: what is drawn in each ---- */
const MARKS = '[data-event], [data-kind="cluster"]';
/* A line between marks of several events stands for all the links of its kind between them, and names the first. */
function linksByLine(figure) {
  const places = new Map(figure.marks.map((g, i) => [g, i])), byEnds = new Map();
  const endsOf = (from, to, kind) => [from, to].map(id => places.get((figure.of.get(id) || [])[0])).join(' ') + ' ' + kind;
  for (const link of graph.links || []) pushTo(byEnds, endsOf(link.from, link.to, link.kind), link);
  return new Map(figure.links.map(g => [g, byEnds.get(endsOf(g.dataset.from, g.dataset.to, g.dataset.type)) || []]));
}
const figures = all('.stage > svg').map(svg => {
  const figure = { svg, stage: svg.parentNode, view: svg.closest('.view'), width: svg.width.baseVal.value, height: svg.height.baseVal.value, scale: 1, of: new Map() };
  figure.marks = all(MARKS, svg);
  figure.clusters = all('[data-kind="cluster"]', svg).map(g => ({ g, ids: (g.dataset.events || '').split(' ') }));
  figure.links = all('[data-kind="link"]', svg);
  for (const g of all('[data-event]', svg)) pushTo(figure.of, g.dataset.event, g);
  for (const { g, ids } of figure.clusters) for (const id of ids) pushTo(figure.of, id, g);
  figure.linksOf = linksByLine(figure);
  return figure;
});
