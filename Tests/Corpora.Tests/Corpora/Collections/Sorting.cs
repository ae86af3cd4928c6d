namespace Corpora.Collections;

/// <summary>Compares the other way round; a value, so that the comparison is inlined.</summary>
public readonly struct Descending<T> : IComparer<T>
    where T : IComparable<T>
{
    public int Compare(T? x, T? y) => Comparer<T>.Default.Compare(y, x);
}

/// <summary>Sorts in several ways.</summary>
public static partial class Sorting
{
    /// <summary>In place; the comparer's type is known, as far as the compiler is concerned.</summary>
    public static void QuickSort<T, TComparer>(Span<T> items, TComparer comparer)
        where TComparer : struct, IComparer<T>
    {
        while (items.Length > 8)
        {
            var middle = Partition(items, comparer);
            if (middle < items.Length / 2)
            {
                QuickSort(items[..middle], comparer);
                items = items[(middle + 1)..];
            }
            else
            {
                QuickSort(items[(middle + 1)..], comparer);
                items = items[..middle];
            }
        }

        InsertionSort(items, comparer);
    }

    /// <summary>Keeps equals in order.</summary>
    public static T[] MergeSort<T>(IReadOnlyList<T> items, Comparison<T> comparison)
    {
        T[] from = [.. items];
        var to = new T[from.Length];
        for (var width = 1; width < from.Length; width *= 2)
        {
            for (var start = 0; start < from.Length; start += 2 * width)
                Merge(start, Math.Min(start + width, from.Length), Math.Min(start + (2 * width), from.Length));
            (from, to) = (to, from);
        }

        return from;

        void Merge(int left, int middle, int end)
        {
            for (int i = left, j = middle, k = left; k < end; k++)
                to[k] = i < middle && (j >= end || comparison(from[i], from[j]) <= 0) ? from[i++] : from[j++];
        }
    }

    public static void HeapSort<T>(IList<T> items, IComparer<T>? comparer = null)
    {
        comparer ??= Comparer<T>.Default;
        for (var i = (items.Count / 2) - 1; i >= 0; i--)
            Sink(i, items.Count);
        for (var end = items.Count - 1; end > 0; end--)
        {
            (items[0], items[end]) = (items[end], items[0]);
            Sink(0, end);
        }

        void Sink(int index, int count)
        {
            while ((2 * index) + 1 is var child && child < count)
            {
                if (child + 1 < count && comparer.Compare(items[child], items[child + 1]) < 0)
                    child++;
                if (comparer.Compare(items[index], items[child]) >= 0)
                    return;
                (items[index], items[child]) = (items[child], items[index]);
                index = child;
            }
        }
    }

    /// <summary>By digits of eight bits.</summary>
    public static unsafe void RadixSort(uint[] values)
    {
        var buffer = new uint[values.Length];
        fixed (uint* first = values, second = buffer)
        {
            uint* from = first, to = second;
            var counts = stackalloc int[256];
            for (var shift = 0; shift < 32; shift += 8)
            {
                new Span<int>(counts, 256).Clear();
                for (var i = 0; i < values.Length; i++)
                    counts[(from[i] >> shift) & 255]++;
                for (int digit = 0, sum = 0; digit < 256; digit++)
                    (counts[digit], sum) = (sum, sum + counts[digit]);
                for (var i = 0; i < values.Length; i++)
                    to[counts[(from[i] >> shift) & 255]++] = from[i];
                var other = from;
                from = to;
                to = other;
            }
        }
    }

    public static bool IsSorted<T>(this IEnumerable<T> items, IComparer<T>? comparer = null)
    {
        comparer ??= Comparer<T>.Default;
        using var enumerator = items.GetEnumerator();
        if (!enumerator.MoveNext())
            return true;
        var last = enumerator.Current;
        while (enumerator.MoveNext())
        {
            if (comparer.Compare(last, enumerator.Current) > 0)
                return false;
            last = enumerator.Current;
        }

        return true;
    }

    private static int Partition<T, TComparer>(Span<T> items, in TComparer comparer)
        where TComparer : struct, IComparer<T>
    {
        ref var last = ref items[^1];
        var middle = items.Length / 2;
        (items[middle], last) = (last, items[middle]);
        var place = 0;
        for (var i = 0; i < items.Length - 1; i++)
        {
            if (comparer.Compare(items[i], last) < 0)
                (items[i], items[place]) = (items[place++], items[i]);
        }

        (items[place], last) = (last, items[place]);
        return place;
    }

    private static void InsertionSort<T, TComparer>(Span<T> items, TComparer comparer)
        where TComparer : IComparer<T>
    {
        for (var i = 1; i < items.Length; i++)
        {
            var item = items[i];
            var place = i;
            for (; place > 0 && comparer.Compare(items[place - 1], item) > 0; place--)
                items[place] = items[place - 1];
            items[place] = item;
        }
    }
}
