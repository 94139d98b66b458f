/* Which events are shown: search, filters, and a chain that is followed. */

const list = Array.from(events.values());
const wanted = { words: [], actor: '', types: new Set(), statuses: new Set(), kinds: new Set(), from: -Infinity, to: Infinity, chain: null };
const actorsOf = event => (event.actors || []).map(p => p.actor);
const textOf = new Map();
for (const event of list)
  textOf.set(event.id, [event.title, event.description, event.type, event.place, ...(event.tags || []), ...actorsOf(event).map(actorName)].join(' ').toLowerCase());

function isInTime(id) {
  const date = dates.get(id);
  if (!date || (date.lo === null && date.hi === null)) return false;
  return (date.hi === null || date.hi > wanted.from) && (date.lo === null || date.lo <= wanted.to);
}
function isWanted(event) {
  if (wanted.chain && !wanted.chain.has(event.id)) return false;
  if (wanted.types.has(event.type || '') || wanted.statuses.has(event.status || 'asserted')) return false;
  if (wanted.actor && !actorsOf(event).includes(wanted.actor)) return false;
  if ((wanted.from > -Infinity || wanted.to < Infinity) && !isInTime(event.id)) return false;
  const text = textOf.get(event.id);
  return wanted.words.every(w => text.includes(w));
}

let shown = new Set(events.keys());
const status = make('span', { id: 'page-status', role: 'status' });
const clear = make('button', { type: 'button', hidden: true, onclick: clearFilters }, 'Show all');
function applyTo(figure) {
  figure.isStale = false;
  for (const g of figure.marks) g.classList.toggle('out', g.dataset.event !== undefined && !shown.has(g.dataset.event));
  for (const { g, ids } of figure.clusters) g.classList.toggle('out', !ids.some(id => shown.has(id)));
  for (const g of figure.links)
    g.classList.toggle('out', wanted.kinds.has(g.dataset.type) || !figure.linksOf.get(g).some(link => shown.has(link.from) && shown.has(link.to)));
}
function apply() {
  shown = new Set();
  for (const event of list) if (isWanted(event)) shown.add(event.id);
  for (const figure of figures) applyTo(figure);
  if (table) table.refresh();
  const isAll = shown.size === events.size && wanted.kinds.size === 0;
  status.textContent = isAll ? '' : `${shown.size} of ${events.size} events`;
  clear.hidden = isAll;
}
function clearFilters() {
  Object.assign(wanted, { words: [], actor: '', from: -Infinity, to: Infinity, chain: null });
  for (const set of [wanted.types, wanted.statuses, wanted.kinds]) set.clear();
  for (const box of all('#page-tools input[type="checkbox"]')) box.checked = true;
  for (const field of all('#page-tools input:not([type="checkbox"]), #page-tools select')) field.value = '';
  apply();
}

/* ---- controls ---- */
let waiting = 0;
const search = make('input', { type: 'search', placeholder: 'Search events', 'aria-label': 'Search events', oninput: () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { wanted.words = search.value.toLowerCase().split(/\s+/).filter(Boolean); apply(); }, 120);
} });
function choices(legend, values, off) {
  const sorted = Array.from(new Set(values)).sort();
  if (sorted.length < 2) return null;
  return make('fieldset', null, make('legend', null, legend), ...sorted.map(value => make('label', null,
    make('input', { type: 'checkbox', checked: true, onchange: e => { if (e.target.checked) off.delete(value); else off.add(value); apply(); } }), value || 'none')));
}
function dateField(label, set) {
  return make('label', null, label, make('input', { type: 'date', onchange: e => {
    set(Date.parse(e.target.value + 'T00:00:00Z') / 1000);
    apply();
  } }));
}
const who = make('select', { 'aria-label': 'Who took part', onchange: () => { wanted.actor = who.value; apply(); } }, make('option', { value: '' }, 'Everybody'),
  ...Array.from(actors.values()).sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0).map(a => make('option', { value: a.id }, a.name)));
function filterByActor(id) {
  wanted.actor = who.value = id;
  apply();
}
const filters = make('div', { id: 'page-filters', hidden: true },
  actors.size > 0 ? make('fieldset', null, make('legend', null, 'Who'), who) : null,
  make('fieldset', null, make('legend', null, 'When'),
    dateField('from', t => { wanted.from = isNaN(t) ? -Infinity : t; }), dateField('to', t => { wanted.to = isNaN(t) ? Infinity : t + 86399; })),
  choices('Type', list.map(e => e.type || ''), wanted.types), choices('Status', list.map(e => e.status || 'asserted'), wanted.statuses),
  choices('Links', (graph.links || []).map(l => l.kind), wanted.kinds));
const filterButton = make('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'page-filters', onclick: () => {
  filters.hidden = !filters.hidden;
  filterButton.setAttribute('aria-expanded', String(!filters.hidden));
} }, 'Filter');
if (views.length > 1) tools.append(search, filterButton, status, clear);
tools.append(make('span', { class: 'spacer' }));

/* ---- light and dark ---- */
tools.append(make('button', { type: 'button', onclick: () => {
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
} }, 'Light / dark'));
