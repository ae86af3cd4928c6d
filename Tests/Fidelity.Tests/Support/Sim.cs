using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Fidelity;

/// <summary>What random programs call: the log of their effects, and functions with all kinds of parameters.</summary>
public static partial class Sim
{
    private const int MaxEntries = 3_000;
    private const int MaxLength = 24;

    private static List<string> s_log = [];
    private static int s_ticks;

    /// <summary>A program begins.</summary>
    /// <param name="log">Where its effects go.</param>
    /// <param name="ticks">After how many turns and calls it ends.</param>
    public static void Begin(List<string> log, int ticks) => (s_log, s_ticks) = (log, ticks);

    /// <summary>Each turn of a loop and each call of a method; ends a program that goes on for too long.</summary>
    public static void Tick()
    {
        if (--s_ticks < 0)
            throw new OutOfTicksException();
    }

    /// <summary>At the beginning of a method, which is a tick too: whether it is called too deep.</summary>
    public static bool OutOf(int fuel)
    {
        Tick();
        return fuel < 0;
    }

    public static void Note(string text)
    {
        if (s_log.Count < MaxEntries)
            s_log.Add(text);
    }

    /// <summary>Logs a value where it is computed.</summary>
    public static T Trace<T>(T value, string label)
    {
        Note($"{label}={Show(value)}");
        return value;
    }

    /// <summary>Suspends, then logs a value.</summary>
    [Goroutine]
    public static T Step<T>(T value, string label)
    {
        Go.Yield();
        return Trace(value, label);
    }

    /// <summary>Suspends and throws.</summary>
    [Goroutine]
    public static T Fail<T>(int code)
    {
        Note($"fails {code}");
        Go.Yield();
        throw new OopsException(code);
    }

    [Goroutine]
    public static int Total(string label, params int[] values)
    {
        var total = 0;
        foreach (var value in values)
            total = unchecked(total + Step(value, label));
        return total;
    }

    [Goroutine]
    public static int Optional(int a, int b = 5, int c = 7)
    {
        Go.Yield();
        Note($"optional {a} {b} {c}");
        return unchecked(a + (b * 10) + (c * 100));
    }

    public static int Spanned(params ReadOnlySpan<int> values) => values.Length == 0 ? -1 : values[^1] ^ values.Length;

    /// <summary>Names where it was called from.</summary>
    [Goroutine]
    public static string Caller(
        int value, [CallerMemberName] string member = "", [CallerArgumentExpression(nameof(value))] string text = "")
    {
        Go.Yield();
        return Cut($"{member}:{text.Length}:{value}");
    }

    public static int Bump(ref int place, int by)
    {
        Note($"bump {place} by {by}");
        return place = unchecked(place + by);
    }

    /// <summary>Changes a variable that others see, before and after it has waited.</summary>
    [Goroutine]
    public static int SlowBump(ref int place, int by)
    {
        place = unchecked(place + by);
        Go.Yield();
        Note($"slow bump {place}");
        return place = unchecked(place * 2);
    }

    public static ref Point Find(Point[] points, int index)
    {
        Note($"find {index}");
        return ref points[index];
    }

    public static bool TryTail(int[] values, out Span<int> tail)
    {
        tail = values.AsSpan(Math.Min(1, values.Length));
        return values.Length > 1;
    }

    public static bool Halve(int value, out int half)
    {
        half = value / 2;
        return value % 2 == 0;
    }

    [Goroutine]
    public static bool SlowHalve(int value, out int half)
    {
        half = value / 2;
        Go.Yield();
        Note($"halved {value}");
        return value % 2 == 0;
    }

    public static int Peek(in int place) => unchecked(place + 1);

    [Goroutine]
    public static int SlowPeek(in int place)
    {
        Go.Yield();
        return unchecked(place + 1);
    }

    /// <summary>Sends numbers, which a consumer need not take all.</summary>
    [Goroutine]
    public static void Produce(Chan<int> output, int first, int count)
    {
        for (var i = 0; i < count; i++)
            output.Send(unchecked(first + i));
        output.Close();
    }

    /// <summary>Nobody sees it run.</summary>
    [Goroutine]
    public static int Compute(int turns, int factor)
    {
        var result = 1;
        for (var i = 0; i < (turns & 7); i++)
        {
            Go.Yield();
            result = unchecked((result * factor) + i);
        }

        return checked(result + (factor & 1));
    }

    /// <summary>Formats what it is given only once it is called.</summary>
    public static string Text(Words words) => Cut(words.ToString());

    [Goroutine]
    public static TMaker Made<TMaker>(int from)
        where TMaker : IMaker<TMaker>
    {
        Go.Yield();
        return TMaker.Make(from);
    }

    [Goroutine]
    public static int Apply(Func<int, int> function, int argument)
    {
        Go.Yield();
        return function(argument);
    }

    [Goroutine]
    public static T Pick<T>(bool first, T one, T other)
        where T : notnull
    {
        Go.Yield();
        return first ? one : other;
    }

    [Goroutine]
    public static int Twice(this int number)
    {
        Go.Yield();
        return unchecked(number * 2);
    }

    extension(int number)
    {
        [Goroutine]
        public int Thrice()
        {
            Go.Yield();
            return unchecked(number * 3);
        }
    }

    public static int Plain(this int number) => unchecked(number ^ 3);

    /// <summary>Keeps strings, arrays and lists that are assigned in loops from growing without end.</summary>
    public static string Cut(string text) => text.Length <= MaxLength ? text : text[..MaxLength];

    public static int[] Cut(int[] array) => array.Length <= 6 ? array : array[..6];

    public static List<int> Cut(List<int> list)
    {
        if (list.Count > 6)
            list.RemoveRange(6, list.Count - 6);
        return list;
    }

    public static string Show(Span<int> values) => Show((object)values.ToArray());

    public static string Show(object? value) => Show(value, 0);

    private static string Show(object? value, int depth) => value switch
    {
        null => "null",
        _ when depth > 3 => "...",
        string text => $"\"{text}\"",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Delegate or Goroutine => value.GetType().Name,
        Exception exception => exception.GetType().Name,
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Show(tuple[i], depth + 1)))})",
        IEnumerable values when value is Array or List<int> =>
            $"[{string.Join(", ", values.Cast<object>().Select(item => Show(item, depth + 1)))}]",
        Box box => $"{value.GetType().Name}({box.Value}, {box.Total}, {Show(box.Items, depth + 1)}, {Show(box.Next, depth + 1)}, {box.At})",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}

public class OopsException(int code) : Exception($"oops {code}")
{
    public int Code { get; } = code;
}

public sealed class OutOfTicksException() : Exception("out of ticks");
