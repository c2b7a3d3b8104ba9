/* global document, EventSource */

const MOST = 50;

/** Shows events as they come, the newest first, while somebody wants to watch. */
const follow = (place) => {
  const list = place.querySelector('ol');
  const button = place.querySelector('button');
  const status = place.querySelector('[role="status"]');
  let source;

  const add = ({ data }) => {
    const { sequence, type, subject } = JSON.parse(data);
    const item = document.createElement('li');
    item.textContent = `${sequence}: ${type}, ${subject}`;
    list.prepend(item);
    while (list.children.length > MOST) list.lastElementChild.remove();
  };

  const stop = () => {
    source.close();
    source = undefined;
    button.textContent = 'Follow the log';
    status.textContent = 'Not following.';
  };

  const start = () => {
    source = new EventSource(place.dataset.feed);
    source.addEventListener('message', add);
    button.textContent = 'Stop';
    status.textContent = 'Following: new events appear below.';
  };

  button.addEventListener('click', () => (source === undefined ? start() : stop()));
  place.hidden = false;
};

document.querySelectorAll('[data-feed]').forEach(follow);
