import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { CallSummary } from '@ingang/contracts/timeline';
import './story.css';
import { CallStory } from './call-story.tsx';
import { useStoryText } from './messages/index.ts';
import { summaryText } from './summary.ts';

/** The telephone's side of a contact in a few words, which open into what happened. Nothing when there is nothing to tell. */
export function CallLine({ contactId, call }: { readonly contactId: string; readonly call: CallSummary }) {
  const t = useStoryText();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const text = summaryText(call, t);
  if (text === '') return null;
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <button type="button" className="story-line small" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>
        <Sign aria-hidden className="icon" />
        <span>{text}</span>
      </button>
      {isOpen && (
        <div id={id}>
          <CallStory contactId={contactId} />
        </div>
      )}
    </>
  );
}
