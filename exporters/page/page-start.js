/* The keys of the whole page, and its first sight. */

document.addEventListener('click', e => {
  const mark = e.target.closest('mark[data-of]');
  if (mark) go(mark.dataset.of.split(' ')[0]);
});
document.addEventListener('keydown', e => {
  const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
  if (e.key === 'Escape') { if (card.firstChild) closeCard(); else clearFilters(); }
  else if (e.key === '/' && !isTyping && views.length > 1) { e.preventDefault(); search.focus(); }
});
window.addEventListener('hashchange', readHash);

if (views.length > 0) showView(views[0]);
if (table) table.refresh();
readHash();
root.dataset.ready = 'yes';
