using System.Numerics;

namespace Corpora.Numerics;

/// <summary>Discrete Fourier transforms.</summary>
public static partial class Fourier
{
    public static void Forward(Span<Complex> values) => Transform(values, inverse: false);

    public static void Inverse(Span<Complex> values)
    {
        Transform(values, inverse: true);
        foreach (ref var value in values)
            value /= values.Length;
    }

    /// <summary>Of any length: a chirp makes a convolution out of it, whose length is a power of two.</summary>
    public static Complex[] ForwardOfAnyLength(IReadOnlyList<Complex> values)
    {
        var count = values.Count;
        if (BitOperations.IsPow2(count))
        {
            Complex[] copy = [.. values];
            Forward(copy);
            return copy;
        }

        var length = (int)BitOperations.RoundUpToPowerOf2((uint)((2 * count) - 1));
        var chirp = new Complex[count];
        for (var i = 0; i < count; i++)
            chirp[i] = Complex.FromPolarCoordinates(1, -Math.PI * ((long)i * i % (2 * count)) / count);
        var first = new Complex[length];
        var second = new Complex[length];
        for (var i = 0; i < count; i++)
        {
            first[i] = values[i] * chirp[i];
            second[i] = second[(length - i) % length] = Complex.Conjugate(chirp[i]);
        }

        var product = Convolve(first, second);
        return [.. product.Take(count).Zip(chirp, static (value, factor) => value * factor)];
    }

    /// <summary>Circular.</summary>
    public static Complex[] Convolve(Complex[] first, Complex[] second)
    {
        Complex[] left = [.. first], right = [.. second];
        Forward(left);
        Forward(right);
        for (var i = 0; i < left.Length; i++)
            left[i] *= right[i];
        Inverse(left);
        return left;
    }

    /// <summary>The coefficients of the product of two polynomials.</summary>
    public static long[] MultiplyPolynomials(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        var count = first.Length + second.Length - 1;
        var length = (int)BitOperations.RoundUpToPowerOf2((uint)count);
        var product = Convolve(Padded(first), Padded(second));
        return Array.ConvertAll(product[..count], static value => (long)Math.Round(value.Real));

        Complex[] Padded(ReadOnlySpan<long> coefficients)
        {
            var padded = new Complex[length];
            for (var i = 0; i < coefficients.Length; i++)
                padded[i] = coefficients[i];
            return padded;
        }
    }

    public static IEnumerable<(int Frequency, double Power)> Spectrum(double[] samples, double threshold)
    {
        var transformed = ForwardOfAnyLength(Array.ConvertAll(samples, static sample => new Complex(sample, 0)));
        for (var i = 0; i <= samples.Length / 2; i++)
        {
            var power = transformed[i].Magnitude * transformed[i].Magnitude / samples.Length;
            if (power > threshold)
                yield return (i, power);
        }
    }

    private static void Transform(Span<Complex> values, bool inverse)
    {
        if (!BitOperations.IsPow2(values.Length))
            throw new ArgumentException("The length must be a power of two.", nameof(values));
        Reorder(values);
        for (var size = 2; size <= values.Length; size *= 2)
        {
            var step = Complex.FromPolarCoordinates(1, (inverse ? 2 : -2) * Math.PI / size);
            for (var start = 0; start < values.Length; start += size)
            {
                var lower = values.Slice(start, size / 2);
                var upper = values.Slice(start + (size / 2), size / 2);
                var factor = Complex.One;
                for (var i = 0; i < lower.Length; i++)
                {
                    Butterfly(ref lower[i], ref upper[i], in factor);
                    factor *= step;
                }
            }
        }
    }

    private static void Butterfly(ref Complex lower, ref Complex upper, in Complex factor)
    {
        var odd = upper * factor;
        upper = lower - odd;
        lower += odd;
    }

    private static void Reorder(Span<Complex> values)
    {
        for (int i = 1, reversed = 0; i < values.Length; i++)
        {
            var bit = values.Length >> 1;
            for (; (reversed & bit) != 0; bit >>= 1)
                reversed ^= bit;
            reversed |= bit;
            if (i < reversed)
                (values[i], values[reversed]) = (values[reversed], values[i]);
        }
    }
}
