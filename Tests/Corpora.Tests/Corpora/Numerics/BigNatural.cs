using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Corpora.Numerics;

/// <summary>Natural numbers of any size, in limbs of 32 bits, the least first.</summary>
public readonly partial struct BigNatural :
    IComparable<BigNatural>,
    IEquatable<BigNatural>,
    IAdditionOperators<BigNatural, BigNatural, BigNatural>,
    IAdditiveIdentity<BigNatural, BigNatural>,
    IMultiplyOperators<BigNatural, BigNatural, BigNatural>,
    IComparisonOperators<BigNatural, BigNatural, bool>
{
    private const int KaratsubaThreshold = 8;
    private const uint DecimalChunk = 1_000_000_000;

    private readonly uint[]? _limbs;

    private BigNatural(ReadOnlySpan<uint> limbs)
    {
        var length = limbs.Length;
        while (length > 0 && limbs[length - 1] == 0)
            length--;
        _limbs = length == 0 ? null : limbs[..length].ToArray();
    }

    public static BigNatural Zero => default;

    public static BigNatural One => 1u;

    static BigNatural IAdditiveIdentity<BigNatural, BigNatural>.AdditiveIdentity => Zero;

    public bool IsZero => _limbs is null;

    public bool IsEven => _limbs is null || (_limbs[0] & 1) == 0;

    public int BitLength => _limbs is [.., var top] limbs ? (32 * limbs.Length) - BitOperations.LeadingZeroCount(top) : 0;

    private ReadOnlySpan<uint> Limbs => _limbs;

    public static implicit operator BigNatural(uint value) => new([value]);

    public static explicit operator double(BigNatural value)
    {
        double result = 0;
        for (var i = value.Limbs.Length - 1; i >= 0; i--)
            result = (result * 4294967296.0) + value.Limbs[i];
        return result;
    }

    public static BigNatural operator +(BigNatural left, BigNatural right)
    {
        var (longer, shorter) = left.Limbs.Length >= right.Limbs.Length ? (left, right) : (right, left);
        Span<uint> sum = stackalloc uint[longer.Limbs.Length + 1];
        longer.Limbs.CopyTo(sum);
        AddTo(sum, shorter.Limbs);
        return new BigNatural(sum);
    }

    public static BigNatural operator -(BigNatural left, BigNatural right)
    {
        if (left < right)
            throw new OverflowException("A natural number is not negative.");
        var difference = left.Limbs.ToArray();
        SubtractFrom(difference, right.Limbs);
        return new BigNatural(difference);
    }

    public static BigNatural operator *(BigNatural left, BigNatural right)
    {
        var product = new uint[left.Limbs.Length + right.Limbs.Length];
        Multiply(left.Limbs, right.Limbs, product);
        return new BigNatural(product);
    }

    public static BigNatural operator /(BigNatural left, BigNatural right) => DivRem(left, right).Quotient;

    public static BigNatural operator %(BigNatural left, BigNatural right) => DivRem(left, right).Remainder;

    public static BigNatural operator <<(BigNatural value, int count)
    {
        var (limbs, bits) = Math.DivRem(count, 32);
        var shifted = new uint[value.Limbs.Length + limbs + 1];
        for (var i = 0; i < value.Limbs.Length; i++)
        {
            var wide = (ulong)value.Limbs[i] << bits;
            shifted[i + limbs] |= (uint)wide;
            shifted[i + limbs + 1] = (uint)(wide >> 32);
        }

        return new BigNatural(shifted);
    }

    public static bool operator ==(BigNatural left, BigNatural right) => left.Equals(right);

    public static bool operator !=(BigNatural left, BigNatural right) => !left.Equals(right);

    public static bool operator <(BigNatural left, BigNatural right) => left.CompareTo(right) < 0;

    public static bool operator >(BigNatural left, BigNatural right) => left.CompareTo(right) > 0;

    public static bool operator <=(BigNatural left, BigNatural right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BigNatural left, BigNatural right) => left.CompareTo(right) >= 0;

    public static BigNatural Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is no natural number.");

    public static bool TryParse([NotNullWhen(true)] string? text, out BigNatural value)
    {
        value = default;
        if (string.IsNullOrEmpty(text))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10u) + (uint)(c - '0');
        }

        return true;
    }

    /// <summary>Long division (Knuth's algorithm D, a bit at a time for what is left of a limb).</summary>
    public static (BigNatural Quotient, BigNatural Remainder) DivRem(BigNatural dividend, BigNatural divisor)
    {
        if (divisor.IsZero)
            throw new DivideByZeroException();
        if (dividend < divisor)
            return (Zero, dividend);
        if (divisor.Limbs.Length == 1)
        {
            var limbs = dividend.Limbs.ToArray();
            var rest = DivideInPlace(limbs, divisor.Limbs[0]);
            return (new BigNatural(limbs), rest);
        }

        var shift = dividend.BitLength - divisor.BitLength;
        var quotient = new uint[(shift / 32) + 1];
        var remainder = dividend;
        for (var part = divisor << shift; shift >= 0; part = divisor << --shift)
        {
            if (part <= remainder)
            {
                remainder -= part;
                quotient[shift / 32] |= 1u << (shift % 32);
            }

            if (shift == 0)
                break;
        }

        return (new BigNatural(quotient), remainder);
    }

    public static BigNatural Pow(BigNatural value, int exponent)
    {
        var result = One;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                result *= value;
            value *= value;
        }

        return result;
    }

    public static BigNatural ModPow(BigNatural value, BigNatural exponent, BigNatural modulus)
    {
        var result = One;
        value %= modulus;
        foreach (var bit in exponent.Bits())
        {
            if (bit)
                result = result * value % modulus;
            value = value * value % modulus;
        }

        return result;
    }

    public static BigNatural GreatestCommonDivisor(BigNatural left, BigNatural right) =>
        right.IsZero ? left : GreatestCommonDivisor(right, left % right);

    public static BigNatural Factorial(int number)
    {
        return number < 2 ? One : Product(2, number);

        static BigNatural Product(int from, int to)
        {
            if (from == to)
                return (uint)from;
            var middle = (from + to) / 2;
            return Product(from, middle) * Product(middle + 1, to);
        }
    }

    public int CompareTo(BigNatural other)
    {
        if (Limbs.Length != other.Limbs.Length)
            return Limbs.Length.CompareTo(other.Limbs.Length);
        for (var i = Limbs.Length - 1; i >= 0; i--)
        {
            if (Limbs[i] != other.Limbs[i])
                return Limbs[i].CompareTo(other.Limbs[i]);
        }

        return 0;
    }

    public bool Equals(BigNatural other) => Limbs.SequenceEqual(other.Limbs);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is BigNatural other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var limb in Limbs)
            hash.Add(limb);
        return hash.ToHashCode();
    }

    public override string ToString()
    {
        if (IsZero)
            return "0";
        Stack<string> chunks = [];
        var rest = Limbs.ToArray();
        var length = rest.Length;
        while (length > 0)
        {
            var chunk = DivideInPlace(rest.AsSpan(0, length), DecimalChunk);
            while (length > 0 && rest[length - 1] == 0)
                length--;
            chunks.Push(chunk.ToString(length > 0 ? "D9" : "D", CultureInfo.InvariantCulture));
        }

        return string.Concat(chunks);
    }

    private IEnumerable<bool> Bits()
    {
        for (var i = 0; i < BitLength; i++)
            yield return (_limbs![i / 32] & (1u << (i % 32))) != 0;
    }

    private static void Multiply(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right, Span<uint> product)
    {
        if (left.Length != right.Length || left.Length < KaratsubaThreshold)
        {
            for (var i = 0; i < left.Length; i++)
                product[i + right.Length] += MultiplyAdd(left[i], right, product[i..]);
            return;
        }

        var half = left.Length / 2;
        ReadOnlySpan<uint> low = left[..half], high = left[half..], otherLow = right[..half], otherHigh = right[half..];
        Multiply(low, otherLow, product[..(2 * half)]);
        Multiply(high, otherHigh, product[(2 * half)..]);
        var sum = (new BigNatural(low) + new BigNatural(high)) * (new BigNatural(otherLow) + new BigNatural(otherHigh));
        var middle = sum - new BigNatural(product[..(2 * half)]) - new BigNatural(product[(2 * half)..]);
        AddTo(product[half..], middle.Limbs);
    }

    private static uint MultiplyAdd(uint factor, ReadOnlySpan<uint> limbs, Span<uint> target)
    {
        ulong carry = 0;
        for (var i = 0; i < limbs.Length; i++)
        {
            carry += ((ulong)factor * limbs[i]) + target[i];
            target[i] = (uint)carry;
            carry >>= 32;
        }

        return (uint)carry;
    }

    private static void AddTo(Span<uint> target, ReadOnlySpan<uint> limbs)
    {
        ulong carry = 0;
        for (var i = 0; i < target.Length && (i < limbs.Length || carry != 0); i++)
        {
            carry += (ulong)target[i] + (i < limbs.Length ? limbs[i] : 0);
            target[i] = (uint)carry;
            carry >>= 32;
        }
    }

    private static void SubtractFrom(Span<uint> target, ReadOnlySpan<uint> limbs)
    {
        long borrow = 0;
        for (var i = 0; i < target.Length; i++)
        {
            borrow += (long)target[i] - (i < limbs.Length ? limbs[i] : 0);
            target[i] = (uint)borrow;
            borrow >>= 32;
        }
    }

    private static uint DivideInPlace(Span<uint> limbs, uint divisor)
    {
        ulong rest = 0;
        for (var i = limbs.Length - 1; i >= 0; i--)
        {
            rest = (rest << 32) | limbs[i];
            limbs[i] = (uint)(rest / divisor);
            rest %= divisor;
        }

        return (uint)rest;
    }
}
