// Tables wider than the screen say so; the others are no places to scroll, nor to stop at with the Tab key.
(() => {
  'use strict';
  const words = document.getElementById('status').dataset.sideways;
  const fit = scroll => {
    const isWide = scroll.scrollWidth > scroll.clientWidth + 1;
    scroll.previousElementSibling.hidden = !isWide;
    for (const [name, value] of [['role', 'region'], ['tabindex', '0'], ['aria-labelledby', scroll.querySelector('.caption').id]]) {
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
