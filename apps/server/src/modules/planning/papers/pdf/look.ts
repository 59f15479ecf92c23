import { readFileSync } from 'node:fs';
import type { OnBar, Tone } from '@ingang/planning/business-case';

/** A4 in points, and what is left free around. */
export const paperSize = { width: 595.28, height: 841.89, margin: 56, foot: 64 } as const;
export const contentWidth = paperSize.width - 2 * paperSize.margin;

/** Dark to light, so that they differ in grey too. */
export const toneColours: Readonly<Record<Tone, string>> = { 1: '#0a5580', 2: '#d9932f', 3: '#7fb6a4', 4: '#8a4f7d', 5: '#b9c4cc', 6: '#5b6b2f', ink: '#1a1e22', soft: '#c3c9cd' };
/** Letters on a bar of that tone. */
export const onBarColours: Readonly<Record<OnBar, string>> = { 'on-1': '#ffffff', 'on-2': '#1a1e22', 'on-3': '#1a1e22', 'on-4': '#ffffff', 'on-5': '#1a1e22', 'on-6': '#ffffff' };
export const ink = '#1a1e22';
export const inkSoft = '#515c66';
export const line = '#c3c9cd';

const files = {
  regular: import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
};
export const fontFiles = (): Readonly<Record<keyof typeof files, Buffer>> => ({ regular: readFileSync(new URL(files.regular)), bold: readFileSync(new URL(files.bold)) });
