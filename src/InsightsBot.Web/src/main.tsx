import { createRoot } from 'react-dom/client';
import { App } from './App';
import './page.css';

// The mark of this page's own styles: the browser hides the attribute from scripts, not the property.
const nonce = document.querySelector<HTMLScriptElement>('#page')?.dataset.nonce ?? '';
const mode = document.documentElement.dataset.mode === 'embed' ? 'embed' : 'full';
createRoot(document.getElementById('root')!).render(<App nonce={nonce} mode={mode} />);
