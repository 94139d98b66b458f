/* What makes the page answer: views, search, filters, cards, keys. It reads the graph that stands in the page as JSON and
 * builds every element by hand, never from markup: what an article or a sheet says is text here, whatever it looks like. */
(function () {
  'use strict';

  const root = document.documentElement;
  const graph = JSON.parse(document.getElementById('page-data').textContent);
  const byId = list => new Map((list || []).map(o => [o.id, o]));
  const events = byId(graph.events), actors = byId(graph.actors), sources = byId(graph.sources);
  const pushTo = (map, key, value) => { if (map.has(key)) map.get(key).push(value); else map.set(key, [value]); };
  const causes = new Map(), effects = new Map(), mentions = new Map(), sentences = new Map();
  for (const link of graph.links || []) { pushTo(effects, link.from, link); pushTo(causes, link.to, link); }
  for (const m of graph.mentions || []) {
    if (m.kind === 'event' && m.of) pushTo(mentions, m.of, m);
    if (m.kind === 'sentence') pushTo(sentences, m.source, m);
  }

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
  const dateOf = id => { const row = rows.get(id); return row ? row.querySelector('.date').textContent : (events.get(id) || {}).time || ''; };

  root.classList.add('js');
  const rows = new Map(all('tbody tr[data-event]').map(r => [r.dataset.event, r]));
  const views = all('.view');
  const figures = all('.stage > svg').map(svg => ({ svg, stage: svg.parentNode, width: svg.width.baseVal.value, height: svg.height.baseVal.value, scale: 1 }));
  const marksOf = id => all('svg [data-event]').filter(g => g.dataset.event === id);

  /* ---- views ---- */
  const tools = document.getElementById('page-tools');
  const viewButtons = new Map();
  function showView(view) {
    for (const v of views) { v.hidden = v !== view; viewButtons.get(v).setAttribute('aria-pressed', String(v === view)); }
  }
  const group = make('div', { class: 'group', role: 'group', 'aria-label': 'View' });
  for (const view of views) {
    const button = make('button', { type: 'button', 'aria-pressed': 'false', onclick: () => showView(view) }, view.getAttribute('aria-label'));
    viewButtons.set(view, button);
    group.append(button);
    view.querySelector('h2').hidden = views.length > 1;
  }
  if (views.length > 1) tools.append(group);

  /* ---- which events are shown ---- */
  const wanted = { words: '', actor: '', types: new Set(), statuses: new Set(), kinds: new Set(), from: -Infinity, to: Infinity, chain: null };
  const actorsOf = event => (event.actors || []).map(p => p.actor);
  const textOf = new Map();
  for (const event of events.values())
    textOf.set(event.id, [event.title, event.description, event.type, event.place, ...(event.tags || []), ...actorsOf(event).map(actorName)].join(' ').toLowerCase());
  function isWanted(event) {
    if (wanted.chain && !wanted.chain.has(event.id)) return false;
    if (wanted.types.has(event.type || '') || wanted.statuses.has(event.status || 'asserted')) return false;
    if (wanted.actor && !actorsOf(event).includes(wanted.actor)) return false;
    if (wanted.from > -Infinity || wanted.to < Infinity) {
      const row = rows.get(event.id);
      const lo = row && row.dataset.lo !== undefined ? +row.dataset.lo : NaN, hi = row && row.dataset.hi !== undefined ? +row.dataset.hi : NaN;
      if (!(hi > wanted.from && lo <= wanted.to)) return false;
    }
    return wanted.words.split(/\s+/).every(w => textOf.get(event.id).includes(w));
  }
  let shown = new Set(events.keys());
  const status = make('span', { id: 'page-status', role: 'status' });
  const clear = make('button', { type: 'button', hidden: true, onclick: clearFilters }, 'Show all');
  function apply() {
    shown = new Set();
    for (const event of events.values()) if (isWanted(event)) shown.add(event.id);
    for (const [id, row] of rows) row.hidden = !shown.has(id);
    for (const g of all('svg [data-event]')) g.classList.toggle('out', !shown.has(g.dataset.event));
    for (const g of all('svg [data-kind="cluster"]')) g.classList.toggle('out', !(g.dataset.events || '').split(' ').some(id => shown.has(id)));
    for (const g of all('svg [data-kind="link"]'))
      g.classList.toggle('out', !shown.has(g.dataset.from) || !shown.has(g.dataset.to) || wanted.kinds.has(g.dataset.type));
    const isAll = shown.size === events.size && wanted.kinds.size === 0;
    status.textContent = isAll ? '' : `${shown.size} of ${events.size} events`;
    clear.hidden = isAll;
  }
  function clearFilters() {
    wanted.words = wanted.actor = '';
    wanted.from = -Infinity;
    wanted.to = Infinity;
    wanted.chain = null;
    for (const set of [wanted.types, wanted.statuses, wanted.kinds]) set.clear();
    for (const box of all('#page-tools input[type="checkbox"]')) box.checked = true;
    for (const field of all('#page-tools input:not([type="checkbox"]), #page-tools select')) field.value = '';
    apply();
  }

  /* ---- controls ---- */
  let waiting = 0;
  const search = make('input', { type: 'search', placeholder: 'Search events', 'aria-label': 'Search events', oninput: () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { wanted.words = search.value.trim().toLowerCase(); apply(); }, 120);
  } });
  function choices(legend, values, off) {
    const sorted = Array.from(new Set(values)).sort();
    if (sorted.length < 2) return null;
    return make('fieldset', null, make('legend', null, legend), ...sorted.map(value => make('label', null,
      make('input', { type: 'checkbox', checked: true, onchange: e => { if (e.target.checked) off.delete(value); else off.add(value); apply(); } }), value || 'none')));
  }
  function dateField(label, set) {
    return make('label', null, label, make('input', { type: 'date', onchange: e => {
      const time = Date.parse(e.target.value + 'T00:00:00Z') / 1000;
      set(time);
      apply();
    } }));
  }
  const who = make('select', { 'aria-label': 'Who took part', onchange: () => { wanted.actor = who.value; apply(); } }, make('option', { value: '' }, 'Everybody'),
    ...Array.from(actors.values()).sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0).map(a => make('option', { value: a.id }, a.name)));
  const list = Array.from(events.values());
  const filters = make('details', { id: 'page-filters' }, make('summary', null, 'Filter'), make('div', null,
    actors.size > 0 ? make('fieldset', null, make('legend', null, 'Who'), who) : null,
    make('fieldset', null, make('legend', null, 'When'),
      dateField('from', t => { wanted.from = isNaN(t) ? -Infinity : t; }), dateField('to', t => { wanted.to = isNaN(t) ? Infinity : t + 86399; })),
    choices('Type', list.map(e => e.type || ''), wanted.types), choices('Status', list.map(e => e.status || 'asserted'), wanted.statuses),
    choices('Links', (graph.links || []).map(l => l.kind), wanted.kinds)));
  const pictures = figures.length > 0;
  if (views.length > 1) tools.append(search, status, clear);
  tools.append(make('span', { class: 'spacer' }));

  /* ---- light and dark ---- */
  const dark = make('button', { type: 'button', onclick: () => {
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
  } }, 'Light / dark');
  tools.append(dark);

  /* ---- downloads ---- */
  function download(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = make('a', { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }
  const fileName = (graph.title || 'events').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'events';
  function csv() {
    const cell = value => /[",\n\r]/.test(value) ? '"' + value.replace(/"/g, '""') + '"' : value;
    const names = (event, role) => (event.actors || []).filter(p => p.role === role).map(p => actorName(p.actor)).join('; ');
    const ties = (map, event, kinds, end) => (map.get(event.id) || []).filter(l => kinds.includes(l.kind)).map(l => l[end]).join('; ');
    const lines = [['id', 'date', 'title', 'description', 'type', 'source', 'target', 'status', 'place', 'url', 'caused by', 'responds to']];
    for (const e of list)
      lines.push([e.id, e.time || '', e.title || '', e.description || '', e.type || '', names(e, 'source'), names(e, 'target'), e.status || '', e.place || '', e.url || '',
        ties(causes, e, ['cause', 'enable'], 'from'), ties(causes, e, ['response'], 'from')]);
    return lines.map(line => line.map(cell).join(',') + '\n').join('');
  }
  /* The colours of a picture that stands alone are written out. */
  function svgText(svg) {
    const colours = getComputedStyle(root);
    const copy = svg.cloneNode(true);
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const figure = figures.find(f => f.svg === svg);
    copy.setAttribute('width', figure.width);
    copy.setAttribute('height', figure.height);
    copy.setAttribute('role', 'img');
    for (const e of [copy, ...copy.querySelectorAll('*')]) {
      for (const name of ['tabindex', 'role', 'aria-label', 'class']) if (e !== copy) e.removeAttribute(name);
      for (const name of ['fill', 'stroke']) {
        const variable = /^var\((--[\w-]+)\)$/.exec(e.getAttribute(name) || '');
        if (variable) e.setAttribute(name, colours.getPropertyValue(variable[1]).trim());
      }
    }
    return new XMLSerializer().serializeToString(copy) + '\n';
  }
  const save = make('select', { 'aria-label': 'Download', onchange: () => {
    const value = save.value;
    save.value = '';
    if (value === 'json') download(fileName + '.json', 'application/json', document.getElementById('page-data').textContent);
    else if (value === 'csv') download(fileName + '.csv', 'text/csv', csv());
    else if (value) download(fileName + (value === '0' ? '.svg' : '.graph.svg'), 'image/svg+xml', svgText(figures[+value].svg));
  } }, make('option', { value: '' }, 'Download …'), make('option', { value: 'json' }, 'Graph (JSON)'), make('option', { value: 'csv' }, 'Events (CSV)'),
    ...figures.map((f, i) => make('option', { value: String(i) }, (i === 0 ? 'Timeline' : 'Event graph') + ' (SVG)')));
  tools.append(save);
  if (views.length > 1) tools.append(filters);

  /* ---- zoom and pan ---- */
  function zoom(figure, scale, x, y) {
    const stage = figure.stage, old = figure.scale;
    figure.scale = Math.min(8, Math.max(0.05, scale));
    figure.svg.setAttribute('width', figure.width * figure.scale);
    figure.svg.setAttribute('height', figure.height * figure.scale);
    x = x === undefined ? stage.clientWidth / 2 : x;
    y = y === undefined ? stage.clientHeight / 2 : y;
    stage.scrollLeft = (stage.scrollLeft + x) * figure.scale / old - x;
    stage.scrollTop = (stage.scrollTop + y) * figure.scale / old - y;
    figure.output.textContent = Math.round(100 * figure.scale) + ' %';
  }
  const fit = figure => zoom(figure, Math.min(figure.stage.clientWidth / figure.width, (window.innerHeight - 80) / figure.height));
  for (const figure of figures) {
    const stage = figure.stage;
    figure.output = make('output', null, '100 %');
    stage.classList.add('pannable');
    stage.before(make('div', { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
      make('button', { type: 'button', 'aria-label': 'Zoom out', onclick: () => zoom(figure, figure.scale / 1.25) }, '−'),
      make('button', { type: 'button', 'aria-label': 'Zoom in', onclick: () => zoom(figure, figure.scale * 1.25) }, '+'),
      make('button', { type: 'button', onclick: () => fit(figure) }, 'Fit'),
      make('button', { type: 'button', onclick: () => zoom(figure, 1) }, 'Full size'), figure.output));
    stage.addEventListener('wheel', e => {
      if (!e.ctrlKey && !e.metaKey) return;
      e.preventDefault();
      const box = stage.getBoundingClientRect();
      zoom(figure, figure.scale * Math.exp(-e.deltaY / 300), e.clientX - box.left, e.clientY - box.top);
    }, { passive: false });
    let grip = null;
    stage.addEventListener('pointerdown', e => {
      if (e.pointerType === 'mouse' && e.button === 0) grip = { x: e.clientX, y: e.clientY, left: stage.scrollLeft, top: stage.scrollTop, moved: false };
    });
    window.addEventListener('pointermove', e => {
      if (!grip) return;
      if (Math.hypot(e.clientX - grip.x, e.clientY - grip.y) > 4) { grip.moved = true; stage.classList.add('panning'); }
      if (grip.moved) { stage.scrollLeft = grip.left - (e.clientX - grip.x); stage.scrollTop = grip.top - (e.clientY - grip.y); }
    });
    window.addEventListener('pointerup', () => { figure.dragged = !!(grip && grip.moved); grip = null; stage.classList.remove('panning'); });
  }

  /* ---- the marks of events: reached by Tab, then by arrows ---- */
  for (const figure of figures) {
    figure.svg.setAttribute('role', 'group');
    figure.marks = all('[data-event], [data-kind="cluster"]', figure.svg);
    figure.marks.forEach((g, i) => {
      const title = g.querySelector('title');
      g.setAttribute('tabindex', i === 0 ? '0' : '-1');
      g.setAttribute('role', 'button');
      /* The name of a mark is what can be read on it; and the whole title where that is cut. */
      const seen = all('text', g).map(t => t.textContent).join(' ');
      g.setAttribute('aria-label', title && (!seen || seen.includes('…')) ? (seen + ' ' + title.textContent).trim() : seen);
    });
    figure.svg.addEventListener('click', e => {
      const mark = e.target.closest('[data-event], [data-kind="cluster"]');
      if (mark && !figure.dragged) open(mark);
    });
    figure.svg.addEventListener('keydown', e => {
      const at = figure.marks.indexOf(e.target.closest('[data-event], [data-kind="cluster"]'));
      if (at < 0) return;
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
      if (step) {
        let next = at + step;
        while (next >= 0 && next < figure.marks.length && figure.marks[next].classList.contains('out')) next += step;
        if (next >= 0 && next < figure.marks.length) focusMark(figure, next);
      } else if (e.key === 'Home') focusMark(figure, 0);
      else if (e.key === 'End') focusMark(figure, figure.marks.length - 1);
      else if (e.key === 'Enter' || e.key === ' ') open(figure.marks[at]);
      else if (e.key === '+' || e.key === '=') zoom(figure, figure.scale * 1.25);
      else if (e.key === '-') zoom(figure, figure.scale / 1.25);
      else if (e.key === '0') zoom(figure, 1);
      else return;
      e.preventDefault();
    });
  }
  function focusMark(figure, index) {
    for (const g of figure.marks) if (g.getAttribute('tabindex') === '0') g.setAttribute('tabindex', '-1');
    figure.marks[index].setAttribute('tabindex', '0');
    figure.marks[index].focus();
    figure.marks[index].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  function open(mark) {
    if (mark.dataset.event) go(mark.dataset.event);
    else showCluster((mark.dataset.events || '').split(' '));
  }

  /* ---- the card of an event ---- */
  const card = document.getElementById('page-card');
  const basisWords = { stated: 'as it is written', resolved: 'worked out from the words and the date of the text', inherited: 'taken from what stands before it', given: 'given by the reader' };
  const stanceWords = { asserts: 'says so', alleges: 'alleges it', denies: 'denies it', confirms: 'confirms it', doubts: 'doubts it' };
  const characters = new Map();
  function textFrom(source, start, end) {
    if (!characters.has(source.id)) characters.set(source.id, Array.from(source.text || ''));
    return characters.get(source.id).slice(Math.max(0, start), end).join('');
  }
  function quote(mention) {
    const source = sources.get(mention.source);
    if (mention.row !== undefined) return make('p', null, `Row ${mention.row} of ${source && (source.file || source.title) || 'the sheet'}`);
    if (!source || !source.text || mention.start === undefined) return null;
    const sentence = (sentences.get(mention.source) || []).find(s => s.start <= mention.start && s.end >= mention.end);
    const start = sentence ? sentence.start : mention.start - 120, end = sentence ? sentence.end : mention.end + 120;
    const anchor = document.getElementById('mention-' + mention.id);
    return make('blockquote', { dir: 'auto' }, textFrom(source, start, mention.start), make('mark', null, textFrom(source, mention.start, mention.end)), textFrom(source, mention.end, end), ' ',
      anchor ? make('button', { type: 'button', onclick: () => showInText(anchor) }, 'In the text') : null);
  }
  function showInText(anchor) {
    const view = anchor.closest('.view');
    if (view) showView(view);
    for (const m of all('mark.chosen')) m.classList.remove('chosen');
    anchor.classList.add('chosen');
    anchor.scrollIntoView({ block: 'center' });
  }
  const tie = (id, kind) => make('li', null, make('button', { type: 'button', class: 'tie', onclick: () => go(id) },
    make('span', { class: 'kind' }, (kind ? kind + ' · ' : '') + dateOf(id)), make('br'), titleOf(id)));
  const section = (heading, ...children) => children.filter(Boolean).length > 0 ? [make('h3', null, heading), ...children.filter(Boolean)] : [];
  const closeButton = () => make('button', { type: 'button', 'aria-label': 'Close', onclick: closeCard }, '×');
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
  function showEvent(id) {
    const event = events.get(id);
    const before = causes.get(id) || [], after = effects.get(id) || [];
    const safe = /^https?:\/\//i.test(event.url || '') ? event.url : null;
    const ties = list => list.length > 0 ? make('ul', null, ...list) : null;
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
      before.length + after.length > 0 && pictures ? make('button', { type: 'button', onclick: () => { wanted.chain = chainOf(id); apply(); } }, 'Show only this chain') : '',
      ...section('Where it stands', ...(mentions.get(id) || []).slice(0, 20).map(quote)));
  }
  function showCluster(ids) {
    card.replaceChildren(make('div', { class: 'row' }, make('span', { class: 'date-line' }, `${ids.length} events`), closeButton()), make('ul', null, ...ids.slice(0, 500).map(id => tie(id, ''))));
  }
  function closeCard() {
    card.replaceChildren();
    highlight(null);
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  }
  function highlight(id) {
    for (const e of all('.chosen')) e.classList.remove('chosen');
    for (const e of all('.on-chain')) e.classList.remove('on-chain');
    if (!id) return;
    for (const g of marksOf(id)) g.classList.add('chosen');
    for (const g of all('svg [data-kind="cluster"]')) if ((g.dataset.events || '').split(' ').includes(id)) g.classList.add('chosen');
    for (const g of all('svg [data-kind="link"]')) if (g.dataset.from === id || g.dataset.to === id) g.classList.add('on-chain');
    for (const m of all('mark[data-of]')) if (m.dataset.of.split(' ').includes(id)) m.classList.add('chosen');
    if (rows.has(id)) rows.get(id).classList.add('chosen');
  }
  function go(id) {
    if (decodeURIComponent(location.hash.slice(1)) === id) show(id);
    else location.hash = encodeURIComponent(id);
  }
  function show(id) {
    if (!events.has(id)) return;
    showEvent(id);
    highlight(id);
    const view = views.find(v => !v.hidden);
    const mark = view && (view.querySelector('svg .chosen') || view.querySelector('tr.chosen, mark.chosen'));
    if (mark) mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (document.activeElement === document.body || card.contains(document.activeElement)) card.querySelector('h2').focus();
  }
  function readHash() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (e) { /* not ours */ }
    if (id) show(id);
  }
  window.addEventListener('hashchange', readHash);

  /* ---- table and texts ---- */
  const body = document.querySelector('tbody');
  if (body) {
    const heads = all('thead th');
    heads.forEach((head, column) => {
      const sortBy = () => {
        const isUp = head.getAttribute('aria-sort') !== 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
        const key = row => { const cell = row.cells[column]; return cell.dataset.key !== undefined ? +cell.dataset.key : cell.textContent.toLowerCase(); };
        const sorted = Array.from(rows.values()).map(row => [key(row), row]);
        sorted.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) * (isUp ? 1 : -1));
        body.append(...sorted.map(pair => pair[1]));
      };
      head.replaceChildren(make('button', { type: 'button', onclick: sortBy }, head.textContent));
    });
    body.addEventListener('click', e => {
      const row = e.target.closest('tr');
      if (row && !e.target.closest('a')) go(row.dataset.event);
    });
    body.closest('.stage').setAttribute('tabindex', '0');
    body.closest('.stage').setAttribute('role', 'region');
    body.closest('.stage').setAttribute('aria-label', 'Table of events');
  }
  document.addEventListener('click', e => {
    const mark = e.target.closest('mark[data-of]');
    if (mark) go(mark.dataset.of.split(' ')[0]);
  });

  document.addEventListener('keydown', e => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
    if (e.key === 'Escape') { if (card.firstChild) closeCard(); else clearFilters(); }
    else if (e.key === '/' && !isTyping && views.length > 1) { e.preventDefault(); search.focus(); }
  });

  if (views.length > 0) showView(views[0]);
  readHash();
  root.dataset.ready = 'yes';
})();
