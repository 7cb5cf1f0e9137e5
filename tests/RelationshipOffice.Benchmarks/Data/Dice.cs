namespace RelationshipOffice.Benchmarks.Data;

/// <summary>Chance that is the same on every machine and in every year for the same seed (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Evenly from 0 up to, not including, <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Evenly from 0 to 1.</summary>
    public double Part() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Part() < share;

    /// <summary>Few are drawn often and many seldom: the square bends an even draw towards the first.</summary>
    public int Skewed(int end) => (int)(Math.Pow(Part(), 2.5) * end);

    public T Of<T>(IReadOnlyList<T> from) => from[Below(from.Count)];
}
