/* Process pictures: draws the BPMN of data-process, marks what is done and running, puts progress on the nodes. */
(function () {
  'use strict';

  function mark(viewer, data) {
    var canvas = viewer.get('canvas');
    var overlays = viewer.get('overlays');
    var elements = viewer.get('elementRegistry');
    Object.keys(data.states).forEach(function (id) {
      if (elements.get(id)) {
        canvas.addMarker(id, 'node-' + data.states[id].toLowerCase());
      }
    });
    Object.keys(data.badges).forEach(function (id) {
      if (elements.get(id)) {
        var badge = document.createElement('span');
        badge.className = 'node-badge';
        badge.textContent = data.badges[id];
        overlays.add(id, { position: { bottom: 10, left: elements.get(id).width - 12 }, html: badge });
      }
    });
  }

  function zoom(canvas, how) {
    if (how === 'fit') {
      canvas.zoom('fit-viewport', 'auto');
      canvas.zoom(canvas.zoom() * 0.95, 'auto');
    } else {
      canvas.zoom(canvas.zoom() * (how === 'larger' ? 1.25 : 0.8));
    }
  }

  /* A picture that is too small to read whole begins where the work is; "fit" still shows all of it. */
  function begin(viewer, data) {
    var canvas = viewer.get('canvas');
    var elements = viewer.get('elementRegistry');
    zoom(canvas, 'fit');
    var now = Object.keys(data.states)
      .filter(function (id) { return data.states[id] === 'NOW' && elements.get(id); })
      .map(function (id) { return elements.get(id); });
    if (canvas.zoom() >= 0.85 || now.length === 0) {
      return;
    }
    var left = Math.min.apply(null, now.map(function (e) { return e.x; }));
    var right = Math.max.apply(null, now.map(function (e) { return e.x + e.width; }));
    var top = Math.min.apply(null, now.map(function (e) { return e.y; }));
    var bottom = Math.max.apply(null, now.map(function (e) { return e.y + e.height; }));
    var outer = canvas.viewbox().outer;
    var scale = Math.max(canvas.zoom(), Math.min(0.85, outer.width / (right - left + 80), outer.height / (bottom - top + 80)));
    var width = outer.width / scale;
    var height = outer.height / scale;
    canvas.viewbox({ x: (left + right - width) / 2, y: (top + bottom - height) / 2, width: width, height: height });
  }

  function mount(box) {
    var viewer = new window.BpmnJS({ container: box });
    document.querySelectorAll('[data-zoom]').forEach(function (button) {
      button.addEventListener('click', function () {
        zoom(viewer.get('canvas'), button.getAttribute('data-zoom'));
      });
    });
    fetch(box.getAttribute('data-process'), { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error('HTTP ' + answer.status);
        }
        return answer.json();
      })
      .then(function (data) {
        return viewer.importXML(data.diagram).then(function () {
          begin(viewer, data);
          mark(viewer, data);
          box.setAttribute('data-drawn', 'true');
        });
      })
      .catch(function () {
        box.textContent = box.getAttribute('data-failed');
      });
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-process]').forEach(mount);
  });
})();
