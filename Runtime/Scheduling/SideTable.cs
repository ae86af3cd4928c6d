using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// Values that few objects have. A value is kept beside its object and not in a field, and for as long as the object lives. A
/// <see cref="ConditionalWeakTable{TKey, TValue}"/> whose locks <see cref="Thread.Interrupt"/> does not reach.
/// </summary>
internal sealed class SideTable<TKey, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TValue>
    where TKey : class
    where TValue : class
{
    private readonly ConditionalWeakTable<TKey, TValue> _table = [];

    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _table.TryGetValue(key, out value);

    internal void Set(TKey key, TValue value) =>
        Uninterrupted.Do((_table, key, value), static entry => entry._table.AddOrUpdate(entry.key, entry.value));

    /// <summary>
    /// The value of <paramref name="key"/>, made by <paramref name="make"/> when there is none yet; two threads that make a value at once
    /// both get the same one.
    /// </summary>
    internal TValue GetOrAdd(TKey key, Func<TKey, TValue> make) => TryGet(key, out var value)
        ? value
        : Uninterrupted.Do((_table, key, made: make(key)), static entry => entry._table.GetOrAdd(entry.key, entry.made));

    /// <summary>
    /// Whether <paramref name="predicate"/> holds for an entry. The predicate may be asked more than once about an entry.
    /// </summary>
    internal bool Any(Func<KeyValuePair<TKey, TValue>, bool> predicate) =>
        Uninterrupted.Do((_table, predicate), static all => all._table.Any(all.predicate));

    internal void Remove(TKey key) => Uninterrupted.Do((_table, key), static entry => entry._table.Remove(entry.key));
}
