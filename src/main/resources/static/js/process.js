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
        overlays.add(id, { position: { top: -14, right: 30 }, html: badge });
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
          zoom(viewer.get('canvas'), 'fit');
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
