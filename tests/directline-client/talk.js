// Asks questions over Direct Line with Microsoft's own client and prints what came, one JSON object a line.
// node talk.js DOMAIN socket|polling QUESTION…
'use strict';

globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = require('ws');
const { DirectLine } = require('botframework-directlinejs');

const [domain, way, ...questions] = process.argv.slice(2);
const print = (what) => process.stdout.write(JSON.stringify(what) + '\n');

async function main() {
  const generated = await fetch(domain + '/tokens/generate', { method: 'POST' });
  if (!generated.ok) {
    throw new Error('no token: ' + generated.status);
  }

  const { token, conversationId } = await generated.json();
  const line = new DirectLine({ token, domain, webSocket: way === 'socket', pollingInterval: 200 });
  line.connectionStatus$.subscribe((status) => print({ status }));
  let open = questions.length;
  const asked = [];
  line.activity$.subscribe((activity) => {
    print({ activity });
    if (activity.from.role === 'bot' && activity.type === 'message' && activity.replyToId) {
      open -= 1;
      if (open === 0) {
        print({ done: conversationId, asked });
        process.exit(0);
      }

      next();
    }
  });
  const next = () => {
    const text = questions[asked.length];
    asked.push(text);
    line.postActivity({ type: 'message', from: { id: 'somebody' }, text, locale: 'de-DE' })
      .subscribe((id) => print({ id }), (error) => { print({ error: String(error) }); process.exit(1); });
  };
  next();
}

main().catch((error) => { print({ error: String(error) }); process.exit(1); });
setTimeout(() => { print({ error: 'no reply in time' }); process.exit(1); }, 60000).unref();
