// The points of a picture are one stop of the Tab key; the arrow keys go from one to the next.
document.addEventListener('keydown', event => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const picture = event.target.closest?.('[data-points]');
  if (!picture || event.ctrlKey || event.metaKey || event.altKey) return;
  const points = [...picture.querySelectorAll('[tabindex]')];
  const at = points.indexOf(event.target);
  const next = event.key === 'Home' ? points[0] : event.key === 'End' ? points.at(-1) : step && points[at + step];
  if (!next) return;
  event.preventDefault();
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
});
