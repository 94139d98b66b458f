/* The marks of events in the pictures: reached by Tab, then by arrows; opened by click and Enter. */

/* An event is called what its title says, all of it; several, whose title lists them, what can be read on their mark. */
function nameMark(g) {
  const seen = all('text', g).map(t => t.textContent).join(' ');
  g.setAttribute('role', 'button');
  if (!g.dataset.event && seen) g.setAttribute('aria-label', seen);
}

function focusMark(figure, index) {
  for (const g of figure.marks) if (g.getAttribute('tabindex') === '0') g.setAttribute('tabindex', '-1');
  figure.marks[index].setAttribute('tabindex', '0');
  figure.marks[index].focus();
  figure.marks[index].scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
function stepFrom(figure, at, step) {
  let next = at + step;
  while (next >= 0 && next < figure.marks.length && figure.marks[next].classList.contains('out')) next += step;
  if (next >= 0 && next < figure.marks.length) focusMark(figure, next);
}
function openMark(mark) {
  if (mark.dataset.event) go(mark.dataset.event);
  else showCluster((mark.dataset.events || '').split(' '));
}

const markKeys = {
  ArrowRight: (figure, at) => stepFrom(figure, at, 1),
  ArrowDown: (figure, at) => stepFrom(figure, at, 1),
  ArrowLeft: (figure, at) => stepFrom(figure, at, -1),
  ArrowUp: (figure, at) => stepFrom(figure, at, -1),
  Home: figure => focusMark(figure, 0),
  End: figure => focusMark(figure, figure.marks.length - 1),
  Enter: (figure, at) => openMark(figure.marks[at]),
  ' ': (figure, at) => openMark(figure.marks[at]),
};

for (const figure of figures) {
  const entry = Math.max(0, figure.marks.findIndex(g => g.dataset.event));
  figure.svg.setAttribute('role', 'group');
  figure.marks.forEach((g, i) => { nameMark(g); g.setAttribute('tabindex', i === entry ? '0' : '-1'); });
  figure.svg.addEventListener('click', e => {
    const mark = e.target.closest(MARKS);
    if (mark && !figure.dragged) openMark(mark);
  });
  figure.svg.addEventListener('keydown', e => {
    const at = figure.marks.indexOf(e.target.closest(MARKS)), act = markKeys[e.key];
    if (at < 0 || !act || e.ctrlKey || e.metaKey || e.altKey) return;
    act(figure, at);
    e.preventDefault();
  });
}
