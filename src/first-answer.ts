/*
 * Answers pointer, click and keys on the map that came with the page, before the app itself has arrived. It is a script of its own without imports, so
 * that it runs as soon as the page is read; `data-started` on the root tells it that the app has taken over.
 */

/** What is said of a thing: its lines in one language, as on the hover card. */
interface Answer {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Areas that the arrow keys lead to: up, right, down, left. */
  readonly next?: readonly (string | null)[];
}

const arrows = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'];
const root = document.documentElement;
const map = document.getElementById('map-fit');
const stage = document.getElementById('stage');
const file = document.getElementById('first-answers')?.textContent;

/** The picture is that of the default view: a link to another one has to wait for the app. */
if (map && stage && file && location.search === '') answer(map, stage, JSON.parse(file));

function answer(map: HTMLElement, stage: HTMLElement, answers: Readonly<Record<string, Answer>>): void {
  const language = !navigator.languages.some((tag) => /^zh/i.test(tag)) && /^en/i.test(navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? '') ? 'en' : 'zh';
  const card = document.createElement('div');
  card.setAttribute('aria-live', 'polite');
  let shown: Element | null = null;

  function show(subject: string | null, at: { readonly x: number; readonly y: number } | null): void {
    shown?.classList.remove('first-hover');
    const lines = subject === null ? undefined : answers[subject]?.[language];
    if (!lines || subject === null) {
      card.remove();
      shown = null;
      return;
    }
    shown = map.querySelector(`[data-subject="${CSS.escape(subject)}"]`);
    shown?.classList.add('first-hover');
    card.className = at ? 'hover-card' : 'hover-card hover-card--docked';
    if (at) {
      card.style.setProperty('--x', `${at.x}px`);
      card.style.setProperty('--y', `${at.y}px`);
    }
    card.replaceChildren(
      ...lines.map((line, index) => {
        const paragraph = document.createElement('p');
        paragraph.className = index === 0 ? 'hover-card__name' : index === 1 ? 'hover-card__value' : 'hover-card__indicator';
        paragraph.textContent = line;
        return paragraph;
      }),
    );
    if (!card.isConnected) document.body.append(card);
  }

  const subjectAt = (event: Event) => (event.target instanceof Element ? (event.target.closest('[data-subject]')?.getAttribute('data-subject') ?? null) : null);

  /** The app selects it as soon as it is there. */
  function choose(subject: string | null): void {
    if (subject !== null && answers[subject]) root.dataset['chosen'] = subject;
  }

  const onMove = (event: PointerEvent) => show(subjectAt(event), { x: event.clientX, y: event.clientY });
  const onLeave = () => show(null, null);
  const onClick = (event: Event) => choose(subjectAt(event));
  const onKey = (event: KeyboardEvent) => {
    const current = shown?.getAttribute('data-subject') ?? null;
    const arrow = arrows.indexOf(event.key);
    if (arrow >= 0) show(current === null ? (Object.keys(answers)[0] ?? null) : (answers[current]?.next?.[arrow] ?? current), null);
    else if (event.key === 'Enter') choose(current);
    else if (event.key === 'Escape') show(null, null);
    else return;
    event.preventDefault();
  };

  stage.tabIndex = 0;
  map.addEventListener('pointermove', onMove);
  map.addEventListener('pointerleave', onLeave);
  map.addEventListener('click', onClick);
  stage.addEventListener('keydown', onKey);
  new MutationObserver((_, observer) => {
    observer.disconnect();
    show(null, null);
    stage.removeAttribute('tabindex');
    map.removeEventListener('pointermove', onMove);
    map.removeEventListener('pointerleave', onLeave);
    map.removeEventListener('click', onClick);
    stage.removeEventListener('keydown', onKey);
  }).observe(root, { attributeFilter: ['data-started'] });
}
