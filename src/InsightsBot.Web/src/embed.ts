// One tag puts the conversation on any page that the hub allows:
// <script src="https://hub.example/embed.js" data-language="de" data-theme="light" data-title="…" async></script>
(() => {
  const script = document.currentScript as HTMLScriptElement | null;
  if (!script || document.getElementById('insights-hub')) {
    return;
  }
  const { language, theme, title, open, token } = script.dataset;
  const hub = new URL('.', script.src);
  const isGerman = language === 'de'
    || (language !== 'en' && (document.documentElement.lang || navigator.language).toLowerCase().startsWith('de'));
  const address = new URL('embed', hub);
  address.searchParams.set('language', isGerman ? 'de' : 'en');
  if (theme === 'light' || theme === 'dark') {
    address.searchParams.set('theme', theme);
  }
  if (token) {
    // Behind the sign it is not sent to anybody.
    address.hash = `token=${encodeURIComponent(token)}`;
  }

  // A shadow keeps the styles of the page and of the button apart.
  const place = document.createElement('div');
  place.id = 'insights-hub';
  const root = place.attachShadow({ mode: 'open' });
  const set = (element: HTMLElement, styles: Partial<CSSStyleDeclaration>) => Object.assign(element.style, styles);
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  const words = title || (isGerman ? 'Frage an die Daten' : 'Ask the data');
  button.textContent = words;
  set(button, {
    position: 'fixed', right: '20px', bottom: '20px', zIndex: '2147483000', font: '600 15px/1 system-ui, sans-serif',
    padding: '14px 20px', border: '0', borderRadius: '24px', color: '#fff', background: '#1f5f6b', cursor: 'pointer',
    boxShadow: '0 4px 16px rgb(0 0 0 / .22)',
  });
  const frame = document.createElement('iframe');
  frame.title = words;
  frame.allow = 'clipboard-write';
  set(frame, {
    position: 'fixed', right: '20px', bottom: '76px', zIndex: '2147483000', border: '1px solid rgb(0 0 0 / .14)',
    borderRadius: '14px', width: 'min(440px, calc(100vw - 24px))', height: 'min(700px, calc(100vh - 100px))',
    boxShadow: '0 12px 40px rgb(0 0 0 / .24)', background: '#fff', display: 'none',
  });
  const turn = () => {
    const isOpening = frame.style.display === 'none';
    // Nothing is loaded before somebody wants to ask.
    if (isOpening && !frame.src) {
      frame.src = address.href;
    }
    frame.style.display = isOpening ? 'block' : 'none';
    button.setAttribute('aria-expanded', String(isOpening));
  };
  button.addEventListener('click', turn);
  root.append(frame, button);
  const show = () => {
    document.body.append(place);
    if (open === 'true') {
      turn();
    }
  };
  if (document.body) {
    show();
  } else {
    document.addEventListener('DOMContentLoaded', show);
  }
})();
