/* Small enhancements; every page works without them. */
(function () {
  'use strict';

  function focusProblems(root) {
    var summary = root.querySelector ? root.querySelector('[data-focus]') : null;
    if (summary) {
      summary.focus();
    }
  }

  document.addEventListener('click', function (event) {
    var target = event.target;
    if (target.closest && target.closest('[data-print]')) {
      window.print();
    }
    var copier = target.closest && target.closest('[data-copies]');
    if (copier) {
      var copied = document.getElementById(copier.getAttribute('data-copies'));
      copied.select();
      document.execCommand('copy');
      copier.textContent = copier.getAttribute('data-copied');
    }
    var link = target.closest && target.closest('.problems a[href^="#"]');
    var field = link && document.getElementById(link.getAttribute('href').slice(1));
    if (field) {
      event.preventDefault();
      field.scrollIntoView({ block: 'center' });
      field.focus();
    }
  });

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-copies]').forEach(function (button) {
      button.hidden = false;
    });
    focusProblems(document);
  });
  /* Paper shows all that is filled: folded columns with figures, texts in full length. */
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details.folded').forEach(function (folded) {
      folded.open = folded.open || Array.prototype.some.call(folded.querySelectorAll('input'), function (cell) { return cell.value; });
    });
    document.querySelectorAll('textarea').forEach(function (text) {
      text.style.height = 'auto';
      text.style.height = text.scrollHeight + 4 + 'px';
    });
  });
  window.addEventListener('afterprint', function () {
    document.querySelectorAll('textarea').forEach(function (text) { text.style.height = ''; });
  });
  document.addEventListener('htmx:load', function (event) {
    focusProblems(event.target);
  });
})();
