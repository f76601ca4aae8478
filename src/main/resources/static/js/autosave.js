/* Keeps what is typed into a report two seconds after the last key; tells when it cannot. Cases come and go in place. */
(function () {
  'use strict';

  var PAUSE = 2000;

  function mount(form) {
    var told = form.querySelector('[data-autosave]');
    var button = form.querySelector('[data-save]');
    var timer = null;
    var running = null;
    var changed = false;
    var stopped = false;
    var leaving = null;

    function words(key, number) {
      return told.getAttribute('data-' + key).replace('%n', number);
    }

    function tell(text, tone) {
      told.textContent = text;
      told.className = 'autosave' + (tone ? ' autosave-' + tone : '');
    }

    /** Something only the person can go on from: the form is sent as it stands. */
    function stop(text, action) {
      stopped = true;
      tell(text + ' ', 'bad');
      var go = document.createElement('button');
      go.type = 'button';
      go.className = 'btn btn-primary btn-sm';
      go.textContent = action;
      go.addEventListener('click', function () { form.requestSubmit(button); });
      told.appendChild(go);
    }

    function kept(answer) {
      var old = form.elements.version.value;
      document.querySelectorAll('input[name=version]').forEach(function (version) {
        if (version.value === old) {
          version.value = answer.version;
        }
      });
      var before = form.querySelector('[data-saved-before]');
      if (before) {
        before.remove();
      }
      if (answer.unread.length) {
        var places = answer.unread.map(function (one) { return one.place + ' ' + one.words; });
        tell(answer.words + ' ' + words('unread', answer.unread.length) + places.slice(0, 3).join('；'), 'warn');
      } else {
        tell(answer.words, '');
      }
    }

    function save(keepalive) {
      clearTimeout(timer);
      timer = null;
      changed = false;
      tell(words('saving'), '');
      running = fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { 'X-Autosave': 'true', Accept: 'application/json' },
        credentials: 'same-origin',
        keepalive: keepalive
      }).then(function (answer) {
        var json = (answer.headers.get('Content-Type') || '').indexOf('application/json') === 0;
        if (answer.redirected || !json) {
          if (answer.status >= 500) {
            throw new Error('HTTP ' + answer.status);
          }
          if (answer.status === 422) {
            stop(words('refused'), words('reload'));
          } else {
            stop(words('expired'), words('again'));
          }
          return null;
        }
        return answer.json().then(function (body) {
          if (answer.ok) {
            kept(body);
          } else if (answer.status === 409) {
            stop(words('conflict'), words('compare'));
          } else {
            stop(words('refused') + body.words, words('reload'));
          }
        });
      }).catch(function () {
        changed = true;
        tell(words('offline'), 'bad');
        timer = setTimeout(function () { save(false); }, 5 * PAUSE);
      }).then(function () {
        running = null;
        if (leaving && (leaving.form === form || !stopped)) {
          leaving.form.requestSubmit(leaving);
        } else if (changed && !timer && !stopped) {
          timer = setTimeout(function () { save(false); }, PAUSE);
        }
      });
    }

    form.addEventListener('input', function () {
      changed = true;
      clearTimeout(timer);
      timer = null;
      if (!stopped && !running) {
        timer = setTimeout(function () { save(false); }, PAUSE);
      }
    });

    /* A save under way would make the version of what is sent now an old one: let it end first. */
    form.addEventListener('submit', function (event) {
      clearTimeout(timer);
      timer = null;
      if (running && !leaving) {
        event.preventDefault();
        leaving = event.submitter || button;
      } else {
        stopped = true;
      }
    });

    /* A file sent from this page brings the page anew: what is typed is kept first. */
    document.addEventListener('submit', function (event) {
      if (event.target === form || stopped || leaving || !(changed || running)) {
        return;
      }
      event.preventDefault();
      leaving = event.submitter || event.target.querySelector('[type=submit]');
      if (!running) {
        save(false);
      }
    });

    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState === 'hidden' && changed && !running && !stopped) {
        save(true);
      }
    });
    window.addEventListener('pagehide', function () {
      if (changed && !running && !stopped) {
        save(true);
      }
    });

    /* Another case, or one less: the same form sent, only its part of the page taken over. */
    form.addEventListener('click', function (event) {
      var pressed = event.target.closest('[data-case-button]');
      var cases = form.querySelector('#cases');
      if (!pressed || !cases) {
        return;
      }
      event.preventDefault();
      var body = new URLSearchParams(new FormData(form));
      body.set(pressed.name, pressed.value);
      fetch(form.action, { method: 'POST', body: body, credentials: 'same-origin' })
        .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : Promise.reject(); })
        .then(function (html) {
          var part = new DOMParser().parseFromString(html, 'text/html').querySelector('#cases');
          cases.replaceWith(document.importNode(part, true));
          changed = true;
          form.dispatchEvent(new Event('input'));
          var fields = form.querySelectorAll('#cases fieldset:last-of-type input');
          if (pressed.name === 'addCase' && fields.length) {
            fields[0].focus();
          } else {
            form.querySelector('#cases [name=addCase]').focus();
          }
        })
        .catch(function () { form.requestSubmit(pressed); });
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-report-form]').forEach(mount);
  });
})();
