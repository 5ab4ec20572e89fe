// Tables wider than the screen say so; the others are no places to scroll, nor to stop at with the Tab key.
(() => {
  'use strict';
  const words = document.getElementById('status').dataset.sideways;
  const nameOf = scroll => {
    const caption = scroll.querySelector('.caption');
    return caption ? ['aria-labelledby', caption.id] : ['aria-label', scroll.querySelector('table').getAttribute('aria-label')];
  };
  const fit = scroll => {
    const isWide = scroll.scrollWidth > scroll.clientWidth + 1;
    scroll.previousElementSibling.hidden = !isWide;
    for (const [name, value] of [['role', scroll.querySelector('.caption') ? 'region' : 'group'], ['tabindex', '0'], nameOf(scroll)]) {
      if (isWide) scroll.setAttribute(name, value);
      else scroll.removeAttribute(name);
    }
  };
  const sizes = new ResizeObserver(entries => entries.forEach(entry => fit(entry.target)));
  for (const scroll of document.querySelectorAll('.scroll')) {
    const hint = Object.assign(document.createElement('p'), { className: 'sideways', textContent: words, hidden: true });
    scroll.before(hint);
    sizes.observe(scroll);
  }
})();
