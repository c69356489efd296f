// The same rules written by hand in JavaScript with typed arrays: what the page's Python is measured against.
"use strict";
globalThis.rivals = (() => {
  // A small fast generator (xorshift32), a number below `n` a call.
  const dice = (seed) => {
    let state = seed | 1;
    return (n) => {
      state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
      return ((state >>> 0) * n / 4294967296) | 0;
    };
  };

  // The trading crowd as its rule is written: random pairs, strict exchange, utilities computed from the attributes.
  const chairs = (people) => {
    const level = () => 1 + (Math.random() * 5 | 0), half = people >> 1;
    const wants = new Float64Array(4 * people).map(level), has = new Float64Array(4 * people).map(level);
    const most = new Float64Array(people), holds = new Int32Array(people), order = new Int32Array(people);
    for (let i = 0; i < people; i++) {
      for (let k = 0; k < 4; k++) most[i] += 4 * wants[4 * i + k];
      holds[i] = order[i] = i;
    }
    const utility = (person, chair) => {
      let sum = 0;
      for (let k = 0; k < 4; k++) sum += wants[4 * person + k] * (has[4 * chair + k] - 1);
      return sum / most[person];
    };
    return () => {
      for (let i = people - 1; i > 0; i--) {
        const j = Math.random() * (i + 1) | 0, kept = order[i];
        order[i] = order[j]; order[j] = kept;
      }
      for (let k = 0; k < half; k++) {
        const a = order[k], b = order[k + half], mine = holds[a], theirs = holds[b];
        if (utility(a, theirs) > utility(a, mine) + 1e-12 && utility(b, mine) > utility(b, theirs) + 1e-12) {
          holds[a] = theirs; holds[b] = mine;
        }
      }
    };
  };

  // The same with everything that our Python does to be quick: whole points, in a table by kinds of taste and chair.
  const chairsByTable = (people) => {
    const below = dice(7), levels = (kind) => [kind / 125 | 0, (kind / 25 | 0) % 5, (kind / 5 | 0) % 5, kind % 5];
    const points = new Uint8Array(625 * 625);
    for (let taste = 0; taste < 625; taste++) for (let chair = 0; chair < 625; chair++) {
      const wants = levels(taste), has = levels(chair);
      points[taste * 625 + chair] = wants.reduce((sum, want, k) => sum + (want + 1) * has[k], 0);
    }
    const row = new Int32Array(people), kind = new Int32Array(people), holds = new Int32Array(people), order = new Int32Array(people);
    for (let i = 0; i < people; i++) { row[i] = 625 * below(625); kind[i] = below(625); holds[i] = order[i] = i; }
    const half = people >> 1;
    return () => {
      for (let i = people - 1; i > 0; i--) { const j = below(i + 1), kept = order[i]; order[i] = order[j]; order[j] = kept; }
      for (let k = 0; k < half; k++) {
        const a = order[k], b = order[k + half], mine = kind[holds[a]], theirs = kind[holds[b]];
        if (points[row[a] + theirs] > points[row[a] + mine] && points[row[b] + mine] > points[row[b] + theirs]) {
          const kept = holds[a]; holds[a] = holds[b]; holds[b] = kept;
        }
      }
    };
  };

  // The grid: Moore neighbours on a torus, all unhappy move at once to random vacancies.
  const segregation = (side, wanted) => {
    const below = dice(7), cells = side * side, grid = new Uint8Array(cells);
    for (let i = 0; i < cells; i++) grid[i] = below(100) < 90 ? 1 + below(2) : 0;
    const unhappy = new Int32Array(cells), empty = new Int32Array(cells);
    return () => {
      let movers = 0, vacancies = 0;
      for (let r = 0; r < side; r++) {
        const up = ((r + side - 1) % side) * side, at = r * side, down = ((r + 1) % side) * side;
        for (let c = 0; c < side; c++) {
          const own = grid[at + c];
          if (own === 0) { empty[vacancies++] = at + c; continue; }
          const left = c === 0 ? side - 1 : c - 1, right = c === side - 1 ? 0 : c + 1;
          let like = 0, all = 0, other;
          other = grid[up + left]; if (other) { all++; if (other === own) like++; }
          other = grid[up + c]; if (other) { all++; if (other === own) like++; }
          other = grid[up + right]; if (other) { all++; if (other === own) like++; }
          other = grid[at + left]; if (other) { all++; if (other === own) like++; }
          other = grid[at + right]; if (other) { all++; if (other === own) like++; }
          other = grid[down + left]; if (other) { all++; if (other === own) like++; }
          other = grid[down + c]; if (other) { all++; if (other === own) like++; }
          other = grid[down + right]; if (other) { all++; if (other === own) like++; }
          if (like < wanted * all) unhappy[movers++] = at + c;
        }
      }
      const moving = Math.min(movers, vacancies);
      for (let k = 0; k < moving; k++) {
        let j = k + below(movers - k), kept = unhappy[k]; unhappy[k] = unhappy[j]; unhappy[j] = kept;
        j = k + below(vacancies - k); kept = empty[k]; empty[k] = empty[j]; empty[j] = kept;
        grid[empty[k]] = grid[unhappy[k]];
        grid[unhappy[k]] = 0;
      }
    };
  };

  // Milliseconds a tick: the median of `rounds` rounds of `ticks` ticks each.
  const time = (tick, ticks, rounds) => {
    const each = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      for (let t = 0; t < ticks; t++) tick();
      each.push((performance.now() - start) / ticks);
    }
    return each.sort((a, b) => a - b)[rounds >> 1];
  };

  return { chairs, chairsByTable, segregation, time };
})();
