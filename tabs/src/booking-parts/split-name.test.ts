import { describe, expect, it } from '@jest/globals';
import { splitName } from './split-name.ts';

describe('a name that may be too long', () => {
  it('keeps its number apart', () => {
    expect(splitName('Neuvottelutila 203')).toEqual({ stem: 'Neuvottelutila', number: '203' });
    expect(splitName('Rum för distanstjänster 12b')).toEqual({ stem: 'Rum för distanstjänster', number: '12b' });
    expect(splitName('Puhelinpalvelun työtila A-7')).toEqual({ stem: 'Puhelinpalvelun työtila', number: 'A-7' });
  });

  it('is left as it is when it has none, or is short', () => {
    expect(splitName('Innovationslaboratorium')).toBeUndefined();
    expect(splitName('Tila 300')).toBeUndefined();
    expect(splitName('101 Dalmatiankatu pohjoinen')).toBeUndefined();
  });
});
