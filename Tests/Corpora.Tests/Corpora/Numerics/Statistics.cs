using System.Numerics;

namespace Corpora.Numerics;

/// <summary>Mean and variance of values that come one by one (Welford).</summary>
public partial struct RunningMoments
{
    private double _mean;
    private double _squares;

    public int Count { get; private set; }

    public readonly double Mean => _mean;

    public readonly double Variance => Count > 1 ? _squares / (Count - 1) : double.NaN;

    public void Add(double value)
    {
        Count++;
        var delta = value - _mean;
        _mean += delta / Count;
        _squares += delta * (value - _mean);
    }

    public void AddRange(IEnumerable<double> values)
    {
        foreach (var value in values)
            Add(value);
    }

    /// <summary>As if all that the other has seen had been added here.</summary>
    public void Merge(in RunningMoments other)
    {
        if (other.Count == 0)
            return;
        var total = Count + other.Count;
        var delta = other._mean - _mean;
        _squares += other._squares + (delta * delta * Count * other.Count / total);
        _mean += delta * other.Count / total;
        Count = total;
    }

    public override readonly string ToString() => $"n = {Count}, mean {Format.Number(Mean)}, variance {Format.Number(Variance)}";
}

/// <summary>A sum that keeps what rounding takes away (Neumaier).</summary>
public partial struct CompensatedSum
{
    private double _sum;
    private double _lost;

    public static CompensatedSum operator +(CompensatedSum sum, double value)
    {
        sum.Add(value);
        return sum;
    }

    public static implicit operator double(CompensatedSum sum) => sum._sum + sum._lost;

    public void Add(double value)
    {
        var next = _sum + value;
        _lost += Math.Abs(_sum) >= Math.Abs(value) ? _sum - next + value : value - next + _sum;
        _sum = next;
    }
}

/// <summary>A straight line through points.</summary>
public readonly record struct LinearFit(double Slope, double Intercept, double Correlation)
{
    public double At(double x) => Intercept + (Slope * x);
}

/// <summary>Descriptive statistics.</summary>
public static partial class Statistics
{
    public static T Sum<T>(this IEnumerable<T> values, T start)
        where T : IAdditionOperators<T, T, T>
    {
        foreach (var value in values)
            start += value;
        return start;
    }

    public static TResult Average<T, TResult>(ReadOnlySpan<T> values)
        where T : INumber<T>
        where TResult : INumber<TResult>
    {
        var sum = TResult.Zero;
        foreach (var value in values)
            sum += TResult.CreateChecked(value);
        return sum / TResult.CreateChecked(values.Length);
    }

    public static double PreciseSum(IEnumerable<double> values)
    {
        CompensatedSum sum = default;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    public static double Median(double[] values) => Quantile(values, 0.5);

    public static double Quantile(double[] values, double fraction)
    {
        if (values.Length == 0)
            throw new ArgumentException("There is nothing to choose from.", nameof(values));
        double[] work = [.. values];
        var position = fraction * (work.Length - 1);
        var index = (int)position;
        var lower = Select(work, index);
        if (index == position)
            return lower;
        var upper = work.AsSpan(index + 1)[0];
        foreach (ref readonly var value in work.AsSpan(index + 1))
            upper = Math.Min(upper, value);
        return lower + ((position - index) * (upper - lower));
    }

    public static LinearFit Fit(IReadOnlyList<(double X, double Y)> points)
    {
        RunningMoments xs = default, ys = default;
        foreach (var (x, y) in points)
        {
            xs.Add(x);
            ys.Add(y);
        }

        var covariance = points.Sum(point => (point.X - xs.Mean) * (point.Y - ys.Mean)) / (points.Count - 1);
        var slope = covariance / xs.Variance;
        return new LinearFit(slope, ys.Mean - (slope * xs.Mean), covariance / Math.Sqrt(xs.Variance * ys.Variance));
    }

    /// <summary>What is too large is counted among the largest, what is too small not at all.</summary>
    public static int[] Histogram(IEnumerable<double> values, double from, double to, int bins)
    {
        var counts = new int[bins];
        foreach (var value in values)
        {
            var bin = (int)((value - from) / (to - from) * bins);
            switch (bin)
            {
                case < 0:
                    continue;
                case var beyond when beyond >= bins:
                    bin = bins - 1;
                    goto default;
                default:
                    ref var count = ref counts[bin];
                    count = checked(count + 1);
                    break;
            }
        }

        return counts;
    }

    /// <summary>Orders the values only as far as needed to know the one with the index (Hoare).</summary>
    private static double Select(double[] values, int index)
    {
        int low = 0, high = values.Length - 1;
        while (low < high)
        {
            var pivot = values[low + ((high - low) / 2)];
            int left = low, right = high;
            while (left <= right)
            {
                while (values[left] < pivot)
                    left++;
                while (values[right] > pivot)
                    right--;
                if (left <= right)
                    Swap(ref values[left++], ref values[right--]);
            }

            if (index <= right)
                high = right;
            else if (index >= left)
                low = left;
            else
                break;
        }

        return values[index];
    }

    private static void Swap<T>(ref T first, ref T second) => (first, second) = (second, first);
}

/// <summary>Marsaglia's xorshift: a generator that is a value.</summary>
public partial struct XorShift(ulong seed)
{
    private ulong _state = seed == 0 ? 88172645463325252 : seed;

    public ulong NextBits()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state;
    }

    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>By the polar method.</summary>
    public double NextNormal()
    {
        while (true)
        {
            var x = (2 * NextDouble()) - 1;
            var y = (2 * NextDouble()) - 1;
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1)
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
        }
    }

    public void Fill(Span<double> values)
    {
        foreach (ref var value in values)
            value = NextNormal();
    }
}
