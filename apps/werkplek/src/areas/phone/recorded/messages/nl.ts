export const nl = {
  'recorded.upload': 'Inspreken: kies een WAV-bestand',
  'recorded.replace': 'Vervangen',
  'recorded.known': 'Ingesproken door {name}, {seconds} s',
  'recorded.hear': 'Beluisteren',
  'recorded.stop': 'Stoppen',
  'recorded.remove': 'Opname weghalen',
  'recorded.file': 'Geluidsbestand bij deze tekst ({language})',
} as const;
