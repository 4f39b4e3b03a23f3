import type { KeyboardEvent, ReactNode } from 'react';

export interface Tab {
  key: string;
  title: string;
  count?: number;
}

/** Tabs as the ARIA practices describe them: arrows move, one stop for the Tab key. */
export function Tabs({ name, label, all, chosen, choose, children }: {
  name: string; label: string; all: Tab[]; chosen: string; choose: (key: string) => void; children?: ReactNode;
}) {
  const move = (event: KeyboardEvent) => {
    const at = all.findIndex(t => t.key === chosen);
    const to = event.key === 'ArrowRight' ? (at + 1) % all.length
      : event.key === 'ArrowLeft' ? (at + all.length - 1) % all.length
        : event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : -1;
    if (to >= 0) {
      event.preventDefault();
      choose(all[to].key);
      document.getElementById(`${name}-tab-${all[to].key}`)?.focus();
    }
  };
  return (
    <>
      <div className={`tabs ${name}-tabs`} role="tablist" aria-label={label} onKeyDown={move}>
        {all.map(t => (
          <button key={t.key} id={`${name}-tab-${t.key}`} type="button" role="tab" aria-selected={t.key === chosen}
            aria-controls={children === undefined ? undefined : `${name}-panel`} tabIndex={t.key === chosen ? 0 : -1}
            onClick={() => choose(t.key)}>
            {t.title}{t.count !== undefined && <span className="count">{t.count}</span>}
          </button>
        ))}
      </div>
      {children !== undefined && (
        <div id={`${name}-panel`} role="tabpanel" aria-labelledby={`${name}-tab-${chosen}`} className="panel">
          {children}
        </div>
      )}
    </>
  );
}
