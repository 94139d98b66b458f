/* Downloads: the graph as the page has it, its sheet twin, its pictures. */

function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = make('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
const fileName = (graph.title || 'events').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'events';

/* In the page "<" is written as its number. */
const jsonText = () => parts.data.textContent.replace(/\\u003c|\\./g, sign => sign === '\\u003c' ? '<' : sign);

/* The colours of a picture that stands alone are written out, and it is whole again: no filter, no zoom. */
function svgText(figure) {
  const colours = getComputedStyle(root);
  const copy = figure.svg.cloneNode(true);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', figure.width);
  copy.setAttribute('height', figure.height);
  copy.setAttribute('role', 'img');
  copy.querySelector('title').textContent = document.title;
  for (const e of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['tabindex', 'role', 'aria-label', 'class']) if (e !== copy) e.removeAttribute(name);
    for (const name of ['fill', 'stroke']) {
      const variable = /^var\((--[\w-]+)\)$/.exec(e.getAttribute(name) || '');
      if (variable) e.setAttribute(name, colours.getPropertyValue(variable[1]).trim());
    }
  }
  return new XMLSerializer().serializeToString(copy) + '\n';
}

{
  const ways = [
    ['Graph (JSON)', () => download(fileName + '.json', 'application/json', jsonText())],
    ['Sheet (CSV)', () => download(fileName + '.csv', 'text/csv', dataOf('sheet'))],
    ...figures.map(f => [f.view.getAttribute('aria-label') + ' (SVG)',
      () => download(fileName + (f.view.id === 'page-graph' ? '.graph.svg' : '.svg'), 'image/svg+xml', svgText(f))]),
  ];
  const save = make('select', { 'aria-label': 'Download', onchange: () => {
    const way = ways[save.value];
    save.value = '';
    if (way) way[1]();
  } }, make('option', { value: '' }, 'Download …'), ...ways.map(([label], i) => make('option', { value: String(i) }, label)));
  tools.append(save);
}
if (views.length > 1) tools.append(filters);
