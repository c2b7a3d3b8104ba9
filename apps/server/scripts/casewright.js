/* global document, EventSource */
import { initAll } from './govuk-frontend.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

/** Says that a case has changed while its page is open, and where the latest is; never changes what is being read. */
const watchForChanges = (notice) => {
  const { changes, revision, latest } = notice.dataset;
  let source;

  const say = ({ data }) => {
    if (JSON.parse(data).revision <= Number(revision)) return;
    source.close();
    document.removeEventListener('visibilitychange', listen);

    const link = document.createElement('a');
    link.className = 'govuk-link';
    link.href = latest;
    link.textContent = 'Show the latest';
    notice.append('This case has changed. ', link);
  };

  // a page in the background listens to nothing: browsers open few connections at once
  const listen = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource(changes);
    source.addEventListener('message', say);
  };

  document.addEventListener('visibilitychange', listen);
  listen();
};

document.querySelectorAll('[data-changes]').forEach(watchForChanges);

/** A diagram wider than its place begins where the case is. */
const beginAtCurrentStage = (diagram) => {
  const stage = diagram.querySelector('.sc-stage.sc-current');
  const middleOf = (element) => element.getBoundingClientRect().left + element.getBoundingClientRect().width / 2;
  if (stage !== null) diagram.scrollLeft += middleOf(stage) - middleOf(diagram);
};

document.querySelectorAll('.cw-diagram').forEach(beginAtCurrentStage);

/** Chooses every case of a list at once, or none. */
const chooseAllTogether = (place) => {
  const all = place.querySelector('input');
  const each = [...place.closest('form').querySelectorAll('tbody input[type=checkbox]')];

  place.hidden = false;
  all.addEventListener('change', () => each.forEach((box) => (box.checked = all.checked)));
  each.forEach((box) => box.addEventListener('change', () => (all.checked = each.every(({ checked }) => checked))));
};

document.querySelectorAll('[data-choose-all]').forEach(chooseAllTogether);
