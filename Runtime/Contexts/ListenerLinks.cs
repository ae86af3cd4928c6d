namespace GoroutineGen.Contexts;

/// <summary>A listener's place in a <see cref="ListenerList"/>.</summary>
internal struct ListenerLinks
{
    internal ICancelListener? Next;
    internal ICancelListener? Previous;
}
