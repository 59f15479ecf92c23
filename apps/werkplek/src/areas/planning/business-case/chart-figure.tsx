import { useId } from 'react';
import type { Chart, Mark } from '@ingang/planning/business-case';

/** A chart on the screen; the table below it has the same figures for who does not see it. */
export function ChartFigure({ chart }: { readonly chart: Chart }) {
  const id = useId();
  const { title, summary, width, height, marks, legend } = chart;
  return (
    <figure className="chart">
      <h3 id={`${id}-title`}>{title}</h3>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-told`}>
        <desc id={`${id}-told`}>{summary}</desc>
        {marks.map((mark, place) => <Drawn key={place} mark={mark} />)}
      </svg>
      {legend.length > 0 && (
        <figcaption className="row small">
          {legend.map(({ tone, text }) => <span key={text} className="chart-key" data-tone={tone}>{text}</span>)}
        </figcaption>
      )}
    </figure>
  );
}

const anchors = { start: 'start', middle: 'middle', end: 'end' } as const;

function Drawn({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'bar':
      return <rect className="chart-bar" data-tone={mark.tone} x={mark.x} y={mark.y} width={mark.width} height={mark.height} />;
    case 'dot':
      return <circle className="chart-bar" data-tone={mark.tone} cx={mark.x} cy={mark.y} r={3} />;
    case 'path':
      return <polyline className="chart-line" data-tone={mark.tone} data-dashed={mark.dashed} points={mark.points.map((point) => point.join()).join(' ')} />;
    case 'text':
      return <text data-tone={mark.tone} x={mark.x} y={mark.y} textAnchor={anchors[mark.align]}>{mark.text}</text>;
  }
}
