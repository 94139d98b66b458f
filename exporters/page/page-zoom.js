/* Zoom and pan of a picture: by buttons, wheel, mouse, two fingers; keys are with the marks. */

const SMALLEST = 0.05, LARGEST = 8, STEP = 1.25;

function zoom(figure, scale, x, y) {
  const stage = figure.stage, old = figure.scale;
  figure.scale = Math.min(LARGEST, Math.max(SMALLEST, scale));
  figure.svg.setAttribute('width', figure.width * figure.scale);
  figure.svg.setAttribute('height', figure.height * figure.scale);
  x = x === undefined ? stage.clientWidth / 2 : x;
  y = y === undefined ? stage.clientHeight / 2 : y;
  stage.scrollLeft = (stage.scrollLeft + x) * figure.scale / old - x;
  stage.scrollTop = (stage.scrollTop + y) * figure.scale / old - y;
  figure.output.textContent = Math.round(100 * figure.scale) + ' %';
}
/* In a wide window the picture has the room that the header leaves; in a narrow one the page scrolls. */
const isWide = () => matchMedia('(min-width: 901px)').matches;
const fit = figure => zoom(figure, Math.min(figure.stage.clientWidth / figure.width, (isWide() ? figure.view.clientHeight - 2 : window.innerHeight - 80) / figure.height));

const zoomKeys = {
  '+': figure => zoom(figure, figure.scale * STEP),
  '=': figure => zoom(figure, figure.scale * STEP),
  '-': figure => zoom(figure, figure.scale / STEP),
  0: figure => zoom(figure, 1),
  f: fit,
};

function addButtons(figure) {
  figure.output = make('output', null, '100 %');
  figure.stage.before(make('div', { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
    make('button', { type: 'button', 'aria-label': 'Zoom out', title: 'Zoom out (-)', onclick: () => zoom(figure, figure.scale / STEP) }, '−'),
    make('button', { type: 'button', 'aria-label': 'Zoom in', title: 'Zoom in (+)', onclick: () => zoom(figure, figure.scale * STEP) }, '+'),
    make('button', { type: 'button', title: 'All of it (f)', onclick: () => fit(figure) }, 'Fit'),
    make('button', { type: 'button', title: 'Full size (0)', onclick: () => zoom(figure, 1) }, 'Full size'), figure.output));
}

function addWheel(figure) {
  figure.stage.addEventListener('wheel', e => {
    if (!e.ctrlKey && !e.metaKey) return;
    e.preventDefault();
    const box = figure.stage.getBoundingClientRect();
    zoom(figure, figure.scale * Math.exp(-e.deltaY / 300), e.clientX - box.left, e.clientY - box.top);
  }, { passive: false });
}

function addGrip(figure) {
  const stage = figure.stage;
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

/* One finger scrolls, as everywhere; two zoom around the point between them. As touches, not pointers: a browser takes a pointer away as soon
 * as it scrolls with it. */
function addPinch(figure) {
  let pinch = null;
  const read = touches => {
    const box = figure.stage.getBoundingClientRect(), [a, b] = touches;
    return { x: (a.clientX + b.clientX) / 2 - box.left, y: (a.clientY + b.clientY) / 2 - box.top, apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) };
  };
  figure.stage.addEventListener('touchstart', e => {
    if (e.touches.length !== 2) return;
    e.preventDefault();
    pinch = { ...read(e.touches), scale: figure.scale };
  }, { passive: false });
  figure.stage.addEventListener('touchmove', e => {
    if (!pinch || e.touches.length !== 2) return;
    e.preventDefault();
    const now = read(e.touches);
    figure.stage.scrollLeft += pinch.x - now.x;
    figure.stage.scrollTop += pinch.y - now.y;
    zoom(figure, pinch.scale * now.apart / Math.max(pinch.apart, 1), now.x, now.y);
    pinch.x = now.x;
    pinch.y = now.y;
  }, { passive: false });
  for (const type of ['touchend', 'touchcancel']) figure.stage.addEventListener(type, () => { pinch = null; });
}

for (const figure of figures) {
  figure.stage.classList.add('pannable');
  figure.stage.setAttribute('tabindex', '0');
  figure.stage.setAttribute('role', 'group');
  figure.stage.setAttribute('aria-label', figure.view.getAttribute('aria-label') + ', moved by the arrow keys');
  addButtons(figure);
  addWheel(figure);
  addGrip(figure);
  addPinch(figure);
}
