/* Remarks of a return written at their cells: a cell is pressed, a line below its row takes the words, the list of the
   form is filled with them. The list alone does it too. */
(function () {
  'use strict';

  function mount(list) {
    var grid = document.querySelector('.report-grid:not(.fill-grid)');
    var first = list.querySelector('.remark-line');
    if (!grid || !first) {
      return;
    }
    var places = {};
    first.querySelectorAll('option').forEach(function (option) { places[option.value] = option.textContent; });
    var cells = Array.prototype.filter.call(grid.querySelectorAll('td[id]'), function (cell) { return places[cell.id]; });

    function lines() {
      return Array.prototype.map.call(list.querySelectorAll('.remark-line'), function (line) {
        return { at: line.querySelector('select'), words: line.querySelector('input') };
      });
    }

    function find(address) {
      return lines().filter(function (line) { return line.at.value === address; })[0];
    }

    /** One that is still blank, or one more. */
    function blank() {
      var all = lines();
      var free = all.filter(function (line) { return !line.at.value && !line.words.value; })[0];
      if (free) {
        return free;
      }
      var last = list.querySelectorAll('.remark-line')[all.length - 1];
      var line = last.cloneNode(true);
      line.querySelectorAll('[id], [for]').forEach(function (part) {
        ['id', 'for', 'name'].forEach(function (name) {
          if (part.hasAttribute(name)) {
            part.setAttribute(name, part.getAttribute(name).replace(/\d+$/, all.length));
          }
        });
      });
      line.querySelector('input').value = '';
      last.after(line);
      return lines()[all.length];
    }

    function write(address, words) {
      var line = find(address) || (words ? blank() : null);
      if (line) {
        line.at.value = words ? address : '';
        line.words.value = words;
      }
      document.getElementById(address).classList.toggle('cell-warn', Boolean(words));
    }

    /** The line below the row in which the words are typed. */
    function editor(cell) {
      var row = cell.parentNode;
      for (var next = row.nextElementSibling; next && next.matches('.remark-row'); next = next.nextElementSibling) {
        if (next.dataset.at === cell.id) {
          return next.querySelector('input');
        }
      }
      var line = document.createElement('tr');
      line.className = 'remark-row';
      line.dataset.at = cell.id;
      var label = document.createElement('label');
      label.textContent = places[cell.id];
      var input = document.createElement('input');
      input.className = 'form-control form-control-sm';
      input.maxLength = 1000;
      input.value = (find(cell.id) || { words: { value: '' } }).words.value;
      input.addEventListener('input', function () { write(cell.id, input.value); });
      input.addEventListener('keydown', function (event) {
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          cell.querySelector('button').focus();
        }
      });
      input.addEventListener('blur', function () {
        if (!input.value) {
          line.remove();
        }
      });
      label.appendChild(input);
      var wide = document.createElement('td');
      wide.colSpan = 100;
      wide.appendChild(label);
      line.appendChild(wide);
      row.after(line);
      return input;
    }

    function move(cell, key) {
      var from = cell.getBoundingClientRect();
      var at = cells.indexOf(cell);
      if (key === 'ArrowLeft' || key === 'ArrowRight') {
        return cells[at + (key === 'ArrowLeft' ? -1 : 1)];
      }
      var rows = cells.filter(function (other) {
        var there = other.getBoundingClientRect();
        return (key === 'ArrowUp' ? there.bottom <= from.top + 1 : there.top >= from.bottom - 1)
          && there.left < from.right - 1 && there.right > from.left + 1;
      });
      return key === 'ArrowUp' ? rows[rows.length - 1] : rows[0];
    }

    cells.forEach(function (cell, at) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'cell-button';
      button.tabIndex = at === 0 ? 0 : -1;
      button.title = places[cell.id];
      button.append.apply(button, Array.prototype.slice.call(cell.childNodes));
      button.setAttribute('aria-label', places[cell.id] + ' ' + button.textContent + ' ' + list.dataset.press);
      button.addEventListener('click', function () { editor(cell).focus(); });
      button.addEventListener('focus', function () {
        cells.forEach(function (other) { other.querySelector('button').tabIndex = other === cell ? 0 : -1; });
      });
      button.addEventListener('keydown', function (event) {
        var next = event.key.indexOf('Arrow') === 0 && move(cell, event.key);
        if (next) {
          event.preventDefault();
          next.querySelector('button').focus();
        }
      });
      cell.appendChild(button);
      if (find(cell.id)) {
        cell.classList.add('cell-warn');
        editor(cell);
      }
    });

    var hint = document.createElement('p');
    hint.className = 'form-text no-print';
    hint.textContent = list.dataset.hint;
    grid.closest('.scroll').before(hint);
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('fieldset[data-remarks]').forEach(mount);
  });
})();
