// What the script adds to pages that work without it: they follow the session by themselves; what is typed survives a
// reload; what is sent waits in an outbox until it has arrived, once; points and places are given by buttons. Regions marked
// data-live are exchanged when the server draws them differently; a ballot that somebody fills in never is.
(() => {
'use strict';

const $ = (query, at = document) => at.querySelector(query);
const $$ = (query, at = document) => [...at.querySelectorAll(query)];
const { body } = document;
const words = $('#sentences');
if (!words) return;
document.documentElement.classList.add('scripted');

const sentence = code => {
  const found = $(`[data-code="${code}"]`, words.content) || $('[data-code="refused"]', words.content);
  return found ? found.textContent : '';
};

// ---- Memory. The browser's may be missing (private mode) or full; on the tablet at the desk nothing may outlast a person.
const here = new Map();
const store = {
  get(key) {
    try { if (!('desk' in body.dataset)) return localStorage.getItem(key); } catch { /* none here */ }
    return here.get(key) || null;
  },
  set(key, value) {
    here.set(key, value);
    try { if (!('desk' in body.dataset)) localStorage.setItem(key, value); } catch { /* none here */ }
  },
  drop(key) {
    here.delete(key);
    try { localStorage.removeItem(key); } catch { /* none here */ }
  },
};

// ---- What is said to whoever holds the phone, in one place that screen readers follow. One line at a time, which the next
// replaces; a 'passing' one goes as soon as somebody goes on, one to 'confirm' stays beside the others until it was read.
function say(text, kind = 'standing', about = '') {
  const region = $('#said');
  if (!region || $$('p', region).some(line => line.dataset.text === text && !line.matches('.passing'))) return;
  const line = document.createElement('p');
  line.className = kind;
  line.textContent = text;
  Object.assign(line.dataset, { text, about });
  if (kind === 'confirm') {
    const button = $('button', words.content).cloneNode(true);
    button.onclick = () => line.remove();
    line.append(' ', button);
    region.append(line);
  } else {
    hush('.standing, .passing');
    region.prepend(line);
  }
}

function hush(kinds) {
  $$('#said > p').filter(line => line.matches(kinds)).forEach(line => line.remove());
}

// Which vote it is about: somebody may wait for several. What was wrong with the same form before is over then.
function sayOf(form, text, kind) {
  const vote = form && form.closest('.vote');
  const about = form ? form.dataset.outbox : '';
  if (about) $$('#said > p').filter(line => line.dataset.about === about).forEach(line => line.remove());
  say(vote ? `${$('h3', vote).textContent} – ${text}` : text, kind, about);
}

// ---- Drafts: what is typed into a form is kept under the form's name until it has arrived.
const draftOf = form => `draft:${form.dataset.outbox}`;
const hidden = new Set(['id', 'vote']);

function keepDraft(form) {
  const fields = new URLSearchParams(new FormData(form));
  hidden.forEach(name => fields.delete(name));
  store.set(draftOf(form), fields.toString());
}

function restoreDraft(form) {
  const draft = store.get(draftOf(form));
  if (draft === null) return;
  const fields = new URLSearchParams(draft);
  for (const field of form.elements) {
    if (!field.name || hidden.has(field.name)) continue;
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = fields.getAll(field.name).includes(field.value);
    else field.value = fields.get(field.name) || '';
  }
}

// ---- The outbox: every form that was sent, with its own id, until the server has answered. Sent again it is done once.
const outbox = () => JSON.parse(store.get('outbox') || '[]');
const formOf = key => $$('form[data-outbox]').find(form => form.dataset.outbox === key);
let sending = false;

function hold(form, code) {
  let note = $('.held', form);
  if (!note) {
    note = document.createElement('p');
    note.className = 'held note';
    form.append(note);
  }
  note.textContent = sentence(code);
  for (const field of form.elements) if (field.type !== 'hidden') field.disabled = true;
}

function release(form) {
  const note = $('.held', form);
  if (note) note.remove();
  for (const field of form.elements) field.disabled = false;
}

// Whether an answer is the server's: in a hall the wifi's own login page may answer instead, and has saved nothing.
const isOurs = told => told && ('receipt' in told || 'proposal' in told || 'error' in told);

async function post(entry) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), 15000);
  try {
    const answer = await fetch(entry.path, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(entry.body),
      signal: patience.signal,
    });
    const told = await answer.json();
    if (!isOurs(told)) throw new Error('not from the server');
    return [answer, told];
  } finally {
    clearTimeout(timer);
  }
}

async function flush() {
  if (sending) return;
  sending = true;
  try {
    for (let entry; (entry = outbox()[0]);) {
      const form = formOf(entry.key);
      let answer, told;
      try {
        [answer, told] = await post(entry);
      } catch {
        for (const waiting of outbox()) {
          const held = formOf(waiting.key);
          if (held) hold(held, 'offline');
        }
        say(sentence('offline'));
        setTimeout(flush, 5000);
        return;
      }
      const later = answer.headers.get('Retry-After');
      if (answer.status >= 500 || later) {
        const code = answer.status >= 500 ? 'not_saved' : 'too_many';
        if (form) hold(form, code);
        say(sentence(code));
        setTimeout(flush, 1000 * Math.min(Number(later) || 5, 60));
        return;
      }
      store.set('outbox', JSON.stringify(outbox().filter(other => other.body !== entry.body)));
      await arrived(entry, form, answer, told);
    }
  } finally {
    sending = false;
  }
}

async function arrived(entry, form, answer, told) {
  const over = answer.status === 409 || answer.status === 410;
  if (form) release(form);
  if (answer.ok || over) store.drop(`draft:${entry.key}`);
  hush('.standing');
  if (answer.ok) sayOf(form, sentence('receipt' in told ? 'voted' : 'proposed'), 'passing');
  else sayOf(form, sentence(told.error.code), 'confirm');
  if (answer.ok || over) await refresh(entry.key);
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.dataset.outbox) return;
  event.preventDefault();
  keepDraft(form);
  const entry = { key: form.dataset.outbox, path: form.getAttribute('action'), body: new URLSearchParams(new FormData(form)).toString() };
  store.set('outbox', JSON.stringify([...outbox().filter(other => other.key !== entry.key), entry]));
  hold(form, 'sending');
  flush();
});

// ---- Following the session.
const plain = element => element.outerHTML.replace(/(name="id" value=")[^"]*/g, '$1');
const drawn = new Map();
let stamp = body.dataset.stamp;
let newest = stamp;
let stale = false;
let source;

const touched = element => element.contains(document.activeElement) ||
  $$('form[data-outbox]', element).some(form => store.get(draftOf(form)) !== null);

function heard(state) {
  for (const line of $$('[data-turnout]')) {
    const votes = state.turnout[line.dataset.turnout];
    const { few, say: words, beyond, present } = line.dataset;
    if (votes !== undefined) line.textContent = votes === null ? few : (votes > Number(present) ? beyond : words).replace('#', votes);
  }
  skew = state.now_ms - Date.now();
  newest = state.stamp;
  // Everybody hears at once; asking is spread a little, and what one asked for meanwhile is not asked for again.
  if (newest !== stamp) setTimeout(() => { if (newest !== stamp) refresh(); }, body.dataset.page === 'beamer' ? 0 : Math.random() * 300);
}

let refreshing = null;
function refresh(done) {
  refreshing = (refreshing || Promise.resolve()).then(() => exchange(done)).catch(() => { stale = true; });
  return refreshing;
}

async function exchange(done) {
  const answer = await fetch(body.dataset.home || location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(answer.status);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!fresh.body.dataset.stamp) throw new Error('not from the server');
  stamp = fresh.body.dataset.stamp;
  stale = false;
  const live = $$('[data-live]', fresh);
  for (const now of live) {
    const old = document.getElementById(now.id);
    const doneHere = $$('form[data-outbox]', now).some(form => form.dataset.outbox === done);
    if (!old) body.append(now);
    else if (drawn.get(now.id) === plain(now) && !doneHere) continue;
    else if (touched(old) && !doneHere) { stale = true; continue; }
    else {
      const follow = old.contains(document.activeElement) || (doneHere && idle());
      old.replaceWith(now);
      if (follow) land(now);
    }
    settle(now);
  }
  if (body.dataset.page === 'beamer') fit();
  for (const old of $$('[data-live]')) if (!live.some(now => now.id === old.id)) old.remove();
  ballots(fresh, done);
}

// Open ballots: new ones come in, those that are over leave, and whatever is being filled in stays as it is.
function ballots(fresh, done) {
  const list = $('#vote-list');
  const now = $('#vote-list', fresh);
  if (!list) {
    // The session goes on that was closed.
    if (now) location.reload();
    return;
  }
  const came = now ? $$('.vote', now) : [];
  for (const old of $$('.vote', list)) {
    const form = $('form[data-outbox]', old);
    if (came.some(vote => vote.id === old.id)) continue;
    if (form && touched(old) && form.dataset.outbox !== done) over(old, form);
    else old.remove();
  }
  if (!now) {
    if (!$('.vote', list)) $('#votes').remove();
    return;
  }
  $$(':scope > p', list).forEach(none => none.remove());
  for (const vote of came) {
    const old = document.getElementById(vote.id);
    const mine = old && $('form[data-outbox]', old);
    const doneHere = mine && mine.dataset.outbox === done;
    if (old && (drawn.get(vote.id) === plain(vote) || (touched(old) && !doneHere))) continue;
    const follow = old && (old.contains(document.activeElement) || (doneHere && idle()));
    // A new ballot comes below the others, which stay where they are.
    if (old) old.replaceWith(vote);
    else list.append(vote);
    settle(vote);
    if (follow) land($('.receipt', vote) || vote);
    if (!old) news(vote);
  }
  if (!$('.vote', list)) list.append(...$$(':scope > p', now));
}

// A ballot that was being filled in when its vote closed: it stays, can't be sent any more, and says so.
function over(vote, form) {
  if ($('.over', vote)) return;
  const note = document.createElement('div');
  note.className = 'over';
  const line = document.createElement('p');
  line.className = 'wrong';
  line.textContent = sentence('changed');
  const button = $('button', words.content).cloneNode(true);
  button.onclick = () => { store.drop(draftOf(form)); vote.remove(); refresh(); land($('#votes')); };
  note.append(line, button);
  vote.prepend(note);
  for (const field of form.elements) field.disabled = true;
  sayOf(form, sentence('changed'), 'passing');
}

// A form that was just sent has let go of the focus; whoever went on elsewhere keeps it there.
const idle = () => document.activeElement === body || document.activeElement === null;

function land(element) {
  const head = $('h2, h3', element) || element;
  head.tabIndex = -1;
  head.focus({ preventScroll: element.id === 'propose' });
}

// A vote that opens is told once to screen readers; everything else they find where it stands.
function news(vote) {
  hush('.passing');
  const region = $('#news');
  const question = $('legend, .question', vote);
  if (region && question) region.textContent = `${$('h3', vote).textContent}: ${question.textContent}`;
}

// ---- Help with filling in.
function settle(region) {
  if (!region.id) return;
  drawn.set(region.id, plain(region));
  for (const form of $$('form[data-outbox]', region)) {
    restoreDraft(form);
    if (form.dataset.shape === 'points') points(form);
    if (form.dataset.shape === 'order' || form.dataset.shape === 'ranks') places(form);
    if (outbox().some(entry => entry.key === form.dataset.outbox)) hold(form, 'offline');
  }
}

function button(sign, label, row, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  made.textContent = sign;
  made.setAttribute('aria-label', `${label}: ${$('label', row).textContent}`);
  made.onclick = () => {
    act();
    made.form.dispatchEvent(new Event('input', { bubbles: true }));
    made.focus();
  };
  return made;
}

function points(form) {
  const rows = $$('.row', form);
  const left = $('.left', form);
  const field = row => $('input', row);
  const rest = () => Number(form.dataset.points) - rows.reduce((sum, row) => sum + Number(field(row).value), 0);
  const step = (row, by) => {
    const number = Number(field(row).value) + by;
    if (number >= 0 && number <= Number(field(row).max) && (by < 0 || rest() > 0)) field(row).value = number || '';
  };
  for (const row of rows) {
    field(row).before(button('−', words.dataset.fewer, row, () => step(row, -1)));
    field(row).after(button('+', words.dataset.more, row, () => step(row, 1)));
  }
  const show = () => { left.textContent = left.dataset.left.replace('#', rest()); left.classList.toggle('wrong', rest() < 0); };
  form.addEventListener('input', show);
  show();
}

function places(form) {
  const list = $('.ranks', form);
  const rows = $$('.row', list);
  const field = row => $('input', row);
  const place = row => Number(field(row).value) || 0;
  const placed = () => rows.filter(place).sort((a, b) => place(a) - place(b));
  const exchangePlaces = (a, b) => { [field(a).value, field(b).value] = [field(b).value, field(a).value]; };
  const order = () => {
    const wanted = [...placed(), ...rows.filter(row => !place(row))];
    if (wanted.some((row, at) => row !== list.children[at])) list.append(...wanted);
  };
  const up = row => {
    const above = placed().filter(other => place(other) < place(row)).pop();
    if (!place(row)) field(row).value = Math.max(0, ...rows.map(place)) + 1;
    else if (above) exchangePlaces(row, above);
    order();
  };
  const down = row => {
    const below = placed().find(other => place(other) > place(row));
    if (below) exchangePlaces(row, below);
    else field(row).value = '';
    order();
  };
  for (const row of rows) {
    field(row).before(
      button('▲', words.dataset.up, row, () => up(row)),
      button('▼', words.dataset.down, row, () => { if (place(row)) down(row); }),
    );
    let before = place(row);
    field(row).addEventListener('focus', () => { before = place(row); });
    // Where a place may be given only once, whoever had it takes the one that becomes free.
    if (form.dataset.shape === 'order') field(row).addEventListener('change', () => {
      const other = rows.find(one => one !== row && place(one) && place(one) === place(row));
      if (other) field(other).value = before || '';
      before = place(row);
      keepDraft(form);
    });
  }
  order();
}

document.addEventListener('input', event => {
  hush('.passing');
  const form = event.target.form || event.target;
  if (form.dataset && form.dataset.outbox) keepDraft(form);
});
// Whoever goes on has read what was said.
document.addEventListener('click', () => hush('.passing'));
document.addEventListener('focusout', () => { if (stale) setTimeout(refresh, 100); });

// ---- The connection.
function listen() {
  if (source) source.close();
  source = new EventSource('/api/events?brief');
  source.addEventListener('state', event => {
    connected(true);
    heard(JSON.parse(event.data));
  });
  source.onopen = () => { connected(true); flush(); };
  source.onerror = () => {
    connected(false);
    // The browser tries again by itself unless the answer was an error.
    if (source.readyState === 2) setTimeout(listen, 2000 + Math.random() * 3000);
  };
}

let silence = null;
function connected(yes) {
  if (!$('#lost')) return;
  if (yes) {
    clearTimeout(silence);
    silence = null;
    tellLost('');
  } else if (!silence) silence = setTimeout(() => tellLost(sentence('lost')), 4000);
}

function tellLost(text) {
  const region = $('#lost');
  if (region.textContent === text) return;
  region.textContent = text;
  if (body.dataset.page === 'beamer') fit();
}

addEventListener('online', () => { listen(); flush(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) { listen(); flush(); } });

// ---- The projector: its clock, and T for light or dark.
let skew = 0;
function tick() {
  const clock = $('.clock');
  if (!clock) return;
  const left = Number(clock.dataset.ends) - Date.now() - skew;
  const seconds = Math.abs(left >= 0 ? Math.ceil(left / 1000) : Math.trunc(left / 1000));
  const face = `${left < 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  $('.face', clock).textContent = face;
  $('.what', clock).textContent = left < 0 ? clock.dataset.over : clock.dataset.left;
  const planned = Number(clock.dataset.minutes) * 60000;
  clock.classList.toggle('soon', left * 5 <= planned && left * 20 > planned);
  clock.classList.toggle('late', left * 20 <= planned);
}

// Nobody can scroll a projector: what is too long is written smaller, down to half. The clock comes first: it takes room.
function fit() {
  tick();
  const main = $('main');
  for (let scale = 1; scale >= 0.5; scale -= 0.04) {
    main.style.setProperty('--fit', scale);
    if (main.scrollHeight <= main.clientHeight) return;
  }
}

if (body.dataset.page === 'beamer') {
  skew = Number(body.dataset.now) - Date.now();
  setInterval(tick, 250);
  addEventListener('resize', fit);
  fit();
  addEventListener('keydown', event => {
    if (event.key !== 't' && event.key !== 'T') return;
    const root = document.documentElement;
    root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    const address = new URL(location.href);
    address.searchParams.set('theme', root.dataset.theme);
    history.replaceState(null, '', address);
  });
}

for (const region of $$('[data-live], .vote')) settle(region);
if (body.dataset.page === 'room' && $$('form[data-outbox]').some(form => store.get(draftOf(form)))) say(sentence('draft'), 'passing');
listen();
flush();
})();
