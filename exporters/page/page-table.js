/* The table: sorted by any column; of a long one only the rows near those in sight stand in the page.
 *
 * Its markup stands in a <noscript>: without this script it is a whole table, with it the rows are text until they are needed. */

/* Up to so many rows all stand in the page, so that the browser's own search finds them. */
const ALL_ROWS = 1000;
/* Else so many are added at a time, and about so many stay; in px: how near its end they are added. */
const CHUNK = 60, MOST_ROWS = 240, NEAR = 800;

function makeTable() {
  const place = byName('page-rows');
  if (!place) return null;
  const stage = place.parentNode, template = document.createElement('template');
  const text = place.textContent, start = text.indexOf('<tbody>\n') + '<tbody>\n'.length, end = text.lastIndexOf('</tbody>');
  const lines = text.slice(start, end).split('</tr>\n');
  const markup = new Map(Array.from(dates.keys()).map((id, i) => [id, lines[i]]));
  template.innerHTML = text.slice(0, start) + text.slice(end);
  const element = template.content.querySelector('table'), body = element.tBodies[0];
  const spacers = [0, 1].map(() => make('tr', { 'aria-hidden': 'true', class: 'spacer-row' }, make('td', { colspan: element.tHead.rows[0].cells.length })));
  const heights = [0, 0];
  let sorted = Array.from(markup.keys()), order = sorted, first = 0, last = 0, chosen = null, mean = 0, isNew = true;
  body.append(...spacers);

  function rowsOf(ids) {
    template.innerHTML = ids.map(id => markup.get(id)).join('</tr>');
    const made = Array.from(template.content.children);
    for (const row of made) row.classList.toggle('chosen', row.dataset.event === chosen);
    return made;
  }
  function setSpacer(which, height) {
    heights[which] = Math.max(0, height);
    spacers[which].hidden = heights[which] < 1;
    spacers[which].firstChild.style.height = heights[which] + 'px';
  }
  const rows = () => Array.from(body.rows).slice(1, -1);
  /* Puts rows from @from to @to in the page, and leaves room for the others. */
  function fill(from, to) {
    first = Math.max(0, from);
    last = Math.min(order.length, to);
    body.replaceChildren(spacers[0], ...rowsOf(order.slice(first, last)), spacers[1]);
    /* Measured once, so that a place in the whole stays what it is. */
    if (!mean) mean = (body.getBoundingClientRect().height - heights[0] - heights[1]) / Math.max(1, last - first);
    setSpacer(0, first * mean);
    setSpacer(1, (order.length - last) * mean);
  }
  function addBelow() {
    const next = Math.min(order.length, last + CHUNK);
    spacers[1].before(...rowsOf(order.slice(last, next)));
    last = next;
    setSpacer(1, (order.length - last) * mean);
    const extra = rows().slice(0, Math.max(0, last - first - MOST_ROWS));
    if (extra.length === 0) return;
    const gone = extra[extra.length - 1].getBoundingClientRect().bottom - extra[0].getBoundingClientRect().top;
    for (const row of extra) row.remove();
    first += extra.length;
    setSpacer(0, heights[0] + gone);
  }
  function addAbove() {
    const next = Math.max(0, first - CHUNK), before = heights[0], top = stage.scrollTop;
    const added = rowsOf(order.slice(next, first));
    spacers[0].after(...added);
    const height = added[added.length - 1].getBoundingClientRect().bottom - added[0].getBoundingClientRect().top;
    first = next;
    setSpacer(0, first === 0 ? 0 : before - height);
    stage.scrollTop = top + heights[0] + height - before;
    for (const row of rows().slice(MOST_ROWS)) { row.remove(); last--; }
    setSpacer(1, (order.length - last) * mean);
  }
  function follow() {
    if (!stage.clientHeight) return;
    const view = stage.getBoundingClientRect(), above = spacers[0].hidden ? -Infinity : spacers[0].getBoundingClientRect().bottom - view.top;
    const below = spacers[1].hidden ? Infinity : spacers[1].getBoundingClientRect().top - view.bottom;
    if (above > view.height || below < -view.height) {
      const at = Math.min(order.length - 1, Math.floor(stage.scrollTop / mean)), top = stage.scrollTop;
      fill(at - CHUNK / 2, at + CHUNK);
      stage.scrollTop = top;
    } else if (below < NEAR) addBelow();
    else if (above > -NEAR) addAbove();
  }
  function refresh() {
    order = shown.size === sorted.length ? sorted : sorted.filter(id => shown.has(id));
    element.setAttribute('aria-rowcount', order.length + 1);
    stage.scrollTop = 0;
    /* A few do, while the table is not seen, when a search follows each key. */
    fill(0, order.length <= (stage.clientHeight || isNew ? ALL_ROWS : CHUNK) ? order.length : CHUNK);
    isNew = false;
  }
  function choose(id) {
    chosen = id;
    for (const row of body.querySelectorAll('tr.chosen')) row.classList.remove('chosen');
    if (id === null) return;
    const at = order.indexOf(id);
    if (at >= 0 && (at < first || at >= last)) fill(at - CHUNK / 2, at + CHUNK);
    for (const row of rows()) if (row.dataset.event === id) row.classList.add('chosen');
  }

  /* A cell as it is read, to sort by. */
  const wordsOf = (id, column) => (markup.get(id).split(/<t[dh][ >]/)[column + 1] || '').replace(/^[^>]*>/, '').replace(/<[^>]*>/g, '').toLowerCase();
  const heads = Array.from(element.tHead.rows[0].cells);
  heads.forEach((cell, column) => {
    const sortBy = () => {
      const isUp = cell.getAttribute('aria-sort') !== 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      cell.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
      const pairs = Array.from(markup.keys()).map((id, i) => [column === 0 ? i : wordsOf(id, column), id]);
      pairs.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) * (isUp ? 1 : -1));
      sorted = pairs.map(pair => pair[1]);
      refresh();
    };
    cell.replaceChildren(make('button', { type: 'button', onclick: sortBy }, cell.textContent));
  });
  body.addEventListener('click', e => {
    const row = e.target.closest('tr[data-event]');
    if (row && !e.target.closest('a')) go(row.dataset.event);
  });

  stage.setAttribute('tabindex', '0');
  stage.setAttribute('role', 'region');
  stage.setAttribute('aria-label', 'Table of events');
  stage.addEventListener('scroll', follow);
  whenShown.set(stage.closest('.view'), [() => fill(first, order.length <= ALL_ROWS ? order.length : last)]);
  window.addEventListener('beforeprint', () => fill(0, order.length));
  window.addEventListener('afterprint', refresh);
  place.replaceWith(element);
  return { refresh, choose };
}
const table = makeTable();
