import { Tick } from '@ingang/ui/field';
import { useQueuesText } from './messages/index.ts';
import { places, type Place } from './queues.ts';

export function PlacesField({ legend, chosenPlaces, fault, onChange }: { readonly legend: string; readonly chosenPlaces: readonly Place[]; readonly fault?: string | undefined; readonly onChange: (places: readonly Place[]) => void }) {
  const t = useQueuesText();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="row">
        {places.map((place) => (
          <Tick key={place} label={t(`place.${place}`)} checked={chosenPlaces.includes(place)} onChange={({ target }) => onChange(target.checked ? [...chosenPlaces, place] : chosenPlaces.filter((one) => one !== place))} />
        ))}
      </div>
      {fault && <span className="field-fault">{fault}</span>}
    </fieldset>
  );
}
