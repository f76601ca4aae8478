/* The grid of a report: arrows and Enter, pasting a piece of a sheet, sums and totals while typing. */
(function () {
  'use strict';

  var UNITS = 1000000n; // six decimals, exact
  var GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
  var PLAIN = /^(\d+(\.\d+)?|\.\d+)$/;

  /** What was typed as a plain number; '' for blank, null for what is no number that fits. */
  function read(typed, scale) {
    var text = typed.normalize('NFKC').replace(/\s/g, '').replace(/。/g, '.');
    if (GROUPED.test(text)) {
      text = text.replace(/,/g, '');
    }
    if (text === '') {
      return '';
    }
    if (!PLAIN.test(text)) {
      return null;
    }
    var parts = text.split('.');
    var whole = parts[0].replace(/^0+(?=\d)/, '') || '0';
    var decimals = (parts[1] || '').replace(/0+$/, '');
    if (whole.length > 12 || decimals.length > scale) {
      return null;
    }
    return decimals ? whole + '.' + decimals : whole;
  }

  function exact(plain) {
    var parts = plain.split('.');
    return BigInt(parts[0]) * UNITS + BigInt(((parts[1] || '') + '000000').slice(0, 6));
  }

  function write(number) {
    var decimals = String(number % UNITS).padStart(6, '0').replace(/0+$/, '');
    return String(number / UNITS) + (decimals ? '.' + decimals : '');
  }

  function scaleOf(input) {
    return Number(input.getAttribute('data-scale') || 0);
  }

  function mount(form) {
    var inputs = Array.prototype.slice.call(form.querySelectorAll('.fill-grid input[data-row]'));
    var rows = [];
    var places = {}; // row -> column as shown -> input
    var shownColumns = [];

    form.querySelectorAll('.fill-grid').forEach(function (table) {
      var first = {};
      table.querySelectorAll('input[data-row]').forEach(function (input) {
        for (var i = 0; i < Number(input.getAttribute('data-span')); i++) {
          first[Number(input.getAttribute('data-column')) + i] = true;
        }
      });
      Object.keys(first).map(Number).sort(function (a, b) { return a - b; }).forEach(function (column) {
        if (shownColumns.indexOf(column) < 0) {
          shownColumns.push(column);
        }
      });
    });
    inputs.forEach(function (input) {
      var row = input.getAttribute('data-row');
      if (!places[row]) {
        places[row] = {};
        rows.push(row);
      }
      for (var i = 0; i < Number(input.getAttribute('data-span')); i++) {
        places[row][Number(input.getAttribute('data-column')) + i] = input;
      }
    });
    rows = rows.filter(function (row, at) { return rows.indexOf(row) === at; });

    function home(input) {
      return shownColumns.indexOf(Number(input.getAttribute('data-column')));
    }

    function isShown(input) {
      return input && input.offsetParent !== null;
    }

    function focus(input) {
      input.focus();
      input.select();
    }

    function move(from, rowStep, columnStep) {
      var r = rows.indexOf(from.getAttribute('data-row')) + rowStep;
      var c = home(from) + columnStep;
      while (r >= 0 && r < rows.length && c >= 0 && c < shownColumns.length) {
        var next = places[rows[r]][shownColumns[c]];
        if (isShown(next) && next !== from) {
          focus(next);
          return true;
        }
        r += rowStep;
        c += columnStep;
      }
      return false;
    }

    function enter(from, back) {
      if (!move(from, back ? -1 : 1, 0) && !back) {
        var c = home(from) + Number(from.getAttribute('data-span'));
        for (var r = 0; r < rows.length && c < shownColumns.length; r++) {
          var top = places[rows[r]][shownColumns[c]];
          if (isShown(top) && home(top) === c) {
            focus(top);
            return;
          }
        }
      }
    }

    function sum(row) {
      var output = form.querySelector('[data-sum="' + row + '"]');
      if (!output) {
        return;
      }
      var total = null;
      inputs.forEach(function (input) {
        var plain = input.getAttribute('data-row') === row ? read(input.value, scaleOf(input)) : '';
        if (plain) {
          total = (total === null ? 0n : total) + exact(plain);
        }
      });
      output.textContent = total === null ? '' : write(total);
    }

    function total(input) {
      var shown = form.querySelector('[data-total="' + input.name + '"]');
      if (!shown) {
        return;
      }
      var before = shown.getAttribute('data-before');
      var plain = read(input.value, scaleOf(input));
      shown.textContent = plain ? write(exact(before || '0') + exact(plain)) : before;
    }

    function recompute(input) {
      if (input.hasAttribute('data-row')) {
        sum(input.getAttribute('data-row'));
      }
      total(input);
      var bad = read(input.value, scaleOf(input)) === null;
      if (bad) {
        input.setAttribute('aria-invalid', 'true');
      } else {
        input.removeAttribute('aria-invalid');
      }
      (input.closest('td') || input).classList.toggle('cell-bad', bad);
    }

    /* Pasting */
    var report = form.querySelector('[data-paste-report]');
    var undo = [];

    function label(text) {
      return text.normalize('NFKC').replace(/[\s()]/g, '');
    }

    /** Rows of a copied piece of a sheet; a cell in quotes may hold line ends. */
    function sheet(text) {
      var lines = [];
      var line = [];
      var cell = '';
      var quoted = false;
      text = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
      for (var i = 0; i < text.length; i++) {
        var c = text[i];
        if (quoted) {
          if (c === '"' && text[i + 1] === '"') {
            cell += '"';
            i++;
          } else if (c === '"') {
            quoted = false;
          } else {
            cell += c;
          }
        } else if (c === '"' && cell === '') {
          quoted = true;
        } else if (c === '\t') {
          line.push(cell);
          cell = '';
        } else if (c === '\n') {
          line.push(cell);
          lines.push(line);
          line = [];
          cell = '';
        } else {
          cell += c;
        }
      }
      line.push(cell);
      lines.push(line);
      return lines;
    }

    /** Where each pasted line belongs: by the label in its first cell if there are labels, else one below the other. */
    function aim(start, lines) {
      var known = {};
      inputs.forEach(function (input) { known[label(input.getAttribute('data-label'))] = input.getAttribute('data-row'); });
      var labelled = lines.some(function (line) { return known[label(line[0])]; });
      var body = lines.map(function (line) { return labelled ? line.slice(1) : line; });
      var width = Math.max.apply(null, body.map(function (line) { return line.length; }));
      var whole = width >= shownColumns.length && shownColumns.length > 1;
      var asDefined = shownColumns.slice().sort(function (a, b) { return a - b; });
      return {
        body: body,
        columns: whole ? asDefined : shownColumns.slice(home(start)),
        row: function (at) {
          return labelled ? known[label(lines[at][0])] : rows[rows.indexOf(start.getAttribute('data-row')) + at];
        },
        labelled: labelled
      };
    }

    function paste(start, text) {
      var lines = sheet(text);
      var aimed = aim(start, lines);
      var left = [];
      var skipped = 0;
      var done = 0;
      undo = [];
      aimed.body.forEach(function (line, at) {
        var row = aimed.row(at);
        if (aimed.labelled && !row) {
          skipped++;
          return;
        }
        line.forEach(function (typed, c) {
          var target = row && places[row][aimed.columns[c]];
          var plain = target ? read(typed, scaleOf(target)) : typed.trim();
          var merged = target && Number(target.getAttribute('data-column')) !== aimed.columns[c];
          if (target && !merged && plain !== null) {
            undo.push([target, target.value]);
            target.value = plain;
            recompute(target);
            done++;
          } else if (typed.trim() !== '') {
            var why = !row || aimed.columns[c] === undefined ? 'beyond' : !target ? 'closed' : merged ? 'merged' : 'unread';
            left.push((target ? target.getAttribute('aria-label') : '') + '“' + typed.trim().slice(0, 20) + '”' + words(why));
          }
        });
      });
      open();
      tell(done, left, skipped);
      form.dispatchEvent(new Event('input', { bubbles: true }));
    }

    function open() {
      form.querySelectorAll('details.folded').forEach(function (folded) {
        if (undo.some(function (was) { return folded.contains(was[0]) && was[0].value !== ''; })) {
          folded.open = true;
        }
      });
    }

    function words(key, number) {
      return report.getAttribute('data-' + key).replace('%n', number);
    }

    function tell(done, left, skipped) {
      report.textContent = words('done', done) + ' ';
      var back = document.createElement('button');
      back.type = 'button';
      back.className = 'btn btn-outline-primary btn-sm';
      back.textContent = words('undo');
      back.addEventListener('click', function () {
        undo.reverse().forEach(function (was) {
          was[0].value = was[1];
          recompute(was[0]);
        });
        report.textContent = words('undone');
        form.dispatchEvent(new Event('input', { bubbles: true }));
      });
      report.appendChild(back);
      if (left.length || skipped) {
        var list = document.createElement('p');
        list.className = 'is-bad';
        list.textContent = (left.length ? words('left', left.length) + left.slice(0, 8).join('；')
          + (left.length > 8 ? '；' + words('more', left.length) : '') + ' ' : '') + (skipped ? words('skipped', skipped) : '');
        report.appendChild(list);
      }
    }

    form.addEventListener('paste', function (event) {
      var start = event.target;
      var text = event.clipboardData && event.clipboardData.getData('text/plain');
      if (text && start.matches && start.matches('.fill-grid input[data-row]') && /[\t\n]/.test(text.replace(/\s+$/, ''))) {
        event.preventDefault();
        paste(start, text);
      }
    });

    form.addEventListener('keydown', function (event) {
      var input = event.target;
      if (!input.matches || !input.matches('input[inputmode=decimal]') || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
        return;
      }
      var all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
      var inGrid = input.hasAttribute('data-row');
      var handled = true;
      if (event.key === 'Enter') {
        if (inGrid) {
          enter(input, event.shiftKey);
        }
      } else if (inGrid && event.key === 'ArrowDown') {
        move(input, 1, 0);
      } else if (inGrid && event.key === 'ArrowUp') {
        move(input, -1, 0);
      } else if (inGrid && !event.shiftKey && event.key === 'ArrowLeft' && (all || input.selectionEnd === 0)) {
        move(input, 0, -1);
      } else if (inGrid && !event.shiftKey && event.key === 'ArrowRight' && (all || input.selectionStart === input.value.length)) {
        move(input, 0, 1);
      } else if (inGrid && event.key === 'Escape' && input.hasAttribute('data-was')) {
        input.value = input.getAttribute('data-was');
        recompute(input);
        input.select();
      } else {
        handled = false;
      }
      if (handled) {
        event.preventDefault();
      }
    });

    form.addEventListener('focusin', function (event) {
      if (event.target.matches('input[inputmode=decimal]')) {
        event.target.setAttribute('data-was', event.target.value);
        event.target.select();
      }
    });
    form.addEventListener('input', function (event) {
      if (event.target.matches && event.target.matches('input[inputmode=decimal]')) {
        recompute(event.target);
      }
    });
    form.addEventListener('change', function (event) {
      if (event.target.matches('input[inputmode=decimal]')) {
        var plain = read(event.target.value, scaleOf(event.target));
        if (plain !== null) {
          event.target.value = plain;
        }
      }
    });

    form.querySelectorAll('[data-toggle-beside]').forEach(function (button) {
      var kind = button.getAttribute('data-toggle-beside');
      function show(shown) {
        button.setAttribute('aria-pressed', String(shown));
        form.classList.toggle('hide-' + kind, !shown);
      }
      button.hidden = false;
      button.addEventListener('click', function () {
        show(button.getAttribute('aria-pressed') !== 'true');
      });
    });
    form.querySelectorAll('[data-with-script]').forEach(function (hint) { hint.hidden = false; });
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-report-form]').forEach(mount);
  });
})();
