export type { StoryLine, ToldEvent } from './event.ts';
export { storyOf } from './story.ts';
