using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Corpora.Numerics;

/// <summary>Kernels over vectors, by SIMD registers and the rest one by one.</summary>
public static unsafe partial class Vectors
{
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException("Both must be of one length.", nameof(right));
        var width = Vector<double>.Count;
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i <= left.Length - width; i += width)
            sums += new Vector<double>(left[i..]) * new Vector<double>(right[i..]);
        var sum = Vector.Sum(sums);
        for (; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    /// <summary>target += factor · source, by pointers.</summary>
    public static void AddScaled(double[] target, double factor, double[] source)
    {
        fixed (double* to = target, from = source)
        {
            var end = to + target.Length;
            double* current = to, other = from;
            while (current < end)
                *current++ += factor * *other++;
        }
    }

    public static double Norm(double[] vector)
    {
        double scale = 0, sum = 1;
        foreach (var value in vector)
        {
            if (value == 0)
                continue;
            var size = Math.Abs(value);
            if (scale < size)
            {
                sum = 1 + (sum * (scale / size) * (scale / size));
                scale = size;
            }
            else
            {
                sum += size / scale * (size / scale);
            }
        }

        return scale * Math.Sqrt(sum);
    }

    public static int IndexOfLargest<T>(ReadOnlySpan<T> values)
        where T : IComparisonOperators<T, T, bool>
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }

    /// <summary>The sum of the bits that are set, read as 64-bit words.</summary>
    public static int CountBits(double[] values)
    {
        var words = MemoryMarshal.Cast<double, ulong>(values);
        ref var first = ref MemoryMarshal.GetReference(words);
        var count = 0;
        for (var i = 0; i < words.Length; i++)
            count += BitOperations.PopCount(Unsafe.Add(ref first, i));
        return count;
    }

    /// <summary>A checksum of what the values look like in memory.</summary>
    public static uint Checksum(double[] values)
    {
        var hash = 2166136261u;
        unsafe
        {
            fixed (double* start = values)
            {
                var bytes = (byte*)start;
                for (var i = 0L; i < (long)values.Length * sizeof(double); i++)
                    hash = (hash ^ bytes[i]) * 16777619u;
            }
        }

        return hash;
    }

    public static T[] Accumulate<T>(T[] values)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        var sums = new T[values.Length];
        var sum = T.AdditiveIdentity;
        for (var i = 0; i < values.Length; i++)
            sums[i] = sum += values[i];
        return sums;
    }
}
