// Tables that sort by any column: rows that are parts stay below their whole, totals stay last, equal rows keep their order, and what is no number comes after the numbers.
(() => {
  'use strict';
  const status = document.getElementById('status');
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const numberIn = cell => {
    if (cell.dataset.value !== undefined) return Number(cell.dataset.value);
    const found = cell.textContent.replace(/^\p{So} [^\d<£+-]*/u, '').replace(/,/g, '').match(/^(< )?([+-]?)£?(\d+(?:\.\d+)?)(?:%| pp|=)?(?: to .*)?$/);
    return found ? Number(found[2] + found[3]) * (found[1] ? 1 - Number.EPSILON : 1) : NaN;
  };

  const indentOf = row => Number(row.cells[0].className.match(/indent-(\d)/)?.[1] ?? 0);

  // Rows as wholes with their parts.
  const treeOf = rows => {
    const top = { parts: [], indent: -1 };
    const path = [top];
    for (const row of rows) {
      const node = { row, parts: [], indent: indentOf(row) };
      while (path.at(-1).indent >= node.indent) path.pop();
      path.at(-1).parts.push(node);
      path.push(node);
    }
    return top;
  };

  const order = (node, compare) => [...node.parts].sort((a, b) => compare(a.row, b.row)).flatMap(part => [part.row, ...order(part, compare)]);

  // A column is one of words unless a number stands in it; a word that stands for a number is no word.
  const isOfWords = (column, rows) => column === 0 || rows.every(row => Number.isNaN(numberIn(row.cells[column])));
  const wordIn = cell => cell.querySelector('abbr') ? '' : cell.textContent;

  const comparer = (column, direction, ofWords) => (a, b) => {
    const [first, second] = [a.cells[column], b.cells[column]];
    if (ofWords) {
      const [one, other] = [wordIn(first), wordIn(second)];
      return one && other ? direction * words.compare(one, other) : !one - !other;
    }
    const [x, y] = [numberIn(first), numberIn(second)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
    return direction * (x - y);
  };

  const sort = (table, heading, rows) => {
    const before = heading.getAttribute('aria-sort');
    const now = before === 'ascending' ? 'descending' : before === 'descending' ? null : 'ascending';
    for (const other of heading.parentElement.cells) other.removeAttribute('aria-sort');
    if (now) heading.setAttribute('aria-sort', now);
    const movable = rows.filter(row => !row.classList.contains('total'));
    const totals = rows.filter(row => row.classList.contains('total'));
    const ofWords = isOfWords(heading.cellIndex, movable);
    const sorted = now ? [...order(treeOf(movable), comparer(heading.cellIndex, now === 'ascending' ? 1 : -1, ofWords)), ...totals] : rows;
    table.tBodies[0].append(...sorted);
    const said = status.dataset[!now ? 'asPrinted' : now === 'ascending' ? (ofWords ? 'aToZ' : 'lowestFirst') : ofWords ? 'zToA' : 'highestFirst'];
    status.textContent = said.replace('{0}', () => heading.textContent);
  };

  for (const table of document.querySelectorAll('main .table table')) {
    const rows = [...table.tBodies[0].rows];
    if (rows.filter(row => !row.classList.contains('total')).length < 2) continue;
    for (const heading of table.tHead.rows[0].cells) {
      if (heading.classList.contains('course')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => sort(table, heading, rows));
    }
  }
})();
