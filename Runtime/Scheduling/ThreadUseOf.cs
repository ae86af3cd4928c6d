namespace GoroutineGen.Scheduling;

/// <summary>The <see cref="ThreadUse"/> of the goroutines whose body is <typeparamref name="TBody"/>.</summary>
internal static class ThreadUseOf<TBody>
{
    internal static readonly ThreadUse Value = new();
}
