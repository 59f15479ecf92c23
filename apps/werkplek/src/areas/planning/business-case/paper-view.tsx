import { useState } from 'react';
import type { Block, Paper } from '@ingang/planning/business-case';
import { ChartFigure } from './chart-figure.tsx';
import { FigureTable, type Asked } from './figure-table.tsx';
import { useBusinessCaseText } from './messages/index.ts';
import { WhyDialog } from './why-dialog.tsx';

/** The document: chapters at the left, then one below the other. */
export function PaperView({ paper: { sections } }: { readonly paper: Paper }) {
  const t = useBusinessCaseText();
  const [asked, setAsked] = useState<Asked>();
  return (
    <div className="business-case-paper">
      <nav aria-label={t('chapters')} className="business-case-chapters">
        <ul>
          {sections.map(({ id, title }) => <li key={id}><a href={`#chapter-${id}`}>{title}</a></li>)}
        </ul>
      </nav>
      <div>
        {sections.map(({ id, title, blocks }) => (
          <section key={id} id={`chapter-${id}`} aria-labelledby={`chapter-${id}-title`} className="stack business-case-chapter">
            <h2 id={`chapter-${id}-title`}>{title}</h2>
            {blocks.map((block, place) => <Shown key={place} block={block} onAsk={setAsked} />)}
          </section>
        ))}
      </div>
      {asked && <WhyDialog {...asked} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

function Shown({ block, onAsk }: { readonly block: Block; readonly onAsk: (asked: Asked) => void }) {
  switch (block.kind) {
    case 'text':
      return <p className="measure">{block.text}</p>;
    case 'list':
      return <ul className="business-case-list measure">{block.items.map((item) => <li key={item}>{item}</li>)}</ul>;
    case 'chart':
      return <ChartFigure chart={block} />;
    case 'table':
      return <FigureTable table={block} onAsk={onAsk} />;
  }
}
