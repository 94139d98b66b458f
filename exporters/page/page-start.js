/* The keys of the whole page, and its first sight. */

document.addEventListener('click', e => {
  const mark = e.target.closest('mark[data-of]');
  if (mark) go(mark.dataset.of.split(' ')[0]);
});
document.addEventListener('keydown', e => {
  const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
  if (e.key === 'Escape') { if (card.firstChild) closeCard(); else clearFilters(); }
  else if (isTyping || e.ctrlKey || e.metaKey || e.altKey) return;
  else if (e.key === '/' && views.length > 1) { e.preventDefault(); search.focus(); }
  else if (zoomKeys[e.key]) {
    const figure = figures.find(f => f.view === currentView());
    if (figure) zoomKeys[e.key](figure);
  }
});
window.addEventListener('hashchange', readHash);

root.classList.toggle('app', views.length > 1);
for (const view of views) if (views.length > 1 && !view.querySelector('.stage')) view.setAttribute('tabindex', '0');
if (views.length > 0) showView(views[0]);
if (table) table.refresh();
readHash();
root.dataset.ready = 'yes';
