// The workloads of Workloads.cs in Go; prints "name<TAB>procs<TAB>nanoseconds" for each.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sort"
	"sync"
	"sync/atomic"
	"time"
)

const (
	warmups = 4
	runs    = 7
)

type workload struct {
	name       string
	operations int
	run        func(n int)
}

func main() {
	workloads := []workload{
		{"ping-pong", 1_000_000, pingPong},
		{"buffered-128", 4_000_000, buffered},
		{"yield", 1_000_000, yield},
		{"spawn-wait", 1_000_000, spawnAndWait},
		{"spawn-chain", 1_000_000, spawnChain},
		{"select-2", 1_000_000, selectTwo},
		{"mutex-8", 1_000_000, contendedMutex},
		{"fib-30", 1_346_269, func(int) { fibonacci(30) }},
	}
	only := map[string]bool{}
	for _, name := range os.Args[1:] {
		only[name] = true
	}
	for _, procs := range []int{1, 2} {
		runtime.GOMAXPROCS(procs)
		for _, w := range workloads {
			if len(only) == 0 || only[w.name] {
				fmt.Printf("%s\t%d\t%.1f\n", w.name, procs, median(w))
			}
		}
	}
	if len(only) == 0 || only["parked-bytes"] {
		fmt.Printf("parked-bytes\t2\t%.1f\n", parkedBytes(100_000))
	}
	if len(only) == 0 || only["sleepers"] {
		manySleepers(1_000_000)
	}
	if len(only) == 0 || only["beside-hogs"] {
		sleepBesideHogs()
	}
}

func median(w workload) float64 {
	for i := 0; i < warmups; i++ {
		w.run(w.operations)
	}
	times := make([]float64, runs)
	for i := range times {
		runtime.GC()
		start := time.Now()
		w.run(w.operations)
		times[i] = float64(time.Since(start).Nanoseconds()) / float64(w.operations)
	}
	sort.Float64s(times)
	return times[runs/2]
}

func pingPong(rounds int) {
	there, back := make(chan int), make(chan int)
	go func() {
		for value := range there {
			back <- value
		}
	}()
	for i := 0; i < rounds; i++ {
		there <- i
		<-back
	}
	close(there)
}

func buffered(count int) {
	c := make(chan int, 128)
	go func() {
		for i := 0; i < count; i++ {
			c <- i
		}
		close(c)
	}()
	sum := 0
	for value := range c {
		sum += value
	}
	if sum != count*(count-1)/2 {
		panic("a value was lost")
	}
}

func yield(count int) {
	var group sync.WaitGroup
	group.Add(2)
	for i := 0; i < 2; i++ {
		go func() {
			for j := 0; j < count/2; j++ {
				runtime.Gosched()
			}
			group.Done()
		}()
	}
	group.Wait()
}

func spawnAndWait(count int) {
	const atOnce = 1000
	var group sync.WaitGroup
	for done := 0; done < count; done += atOnce {
		group.Add(atOnce)
		for i := 0; i < atOnce; i++ {
			go group.Done()
		}
		group.Wait()
	}
}

func spawnChain(length int) {
	var group sync.WaitGroup
	group.Add(1)
	go link(length, &group)
	group.Wait()
}

func link(remaining int, group *sync.WaitGroup) {
	if remaining == 0 {
		group.Done()
	} else {
		go link(remaining-1, group)
	}
}

func selectTwo(rounds int) {
	a, b := make(chan int, 1), make(chan int, 1)
	a <- 0
	for i := 0; i < rounds; i++ {
		select {
		case x := <-a:
			b <- x
		case y := <-b:
			a <- y
		}
	}
}

//go:noinline
func fibonacci(n int) int {
	if n < 2 {
		return n
	}
	return fibonacci(n-1) + fibonacci(n-2)
}

func parkedBytes(count int) float64 {
	release := make(chan int)
	var waiting int32
	var group sync.WaitGroup
	group.Add(count)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for i := 0; i < count; i++ {
		go func() {
			atomic.AddInt32(&waiting, 1)
			<-release
			group.Done()
		}()
	}
	for atomic.LoadInt32(&waiting) < int32(count) {
		runtime.Gosched()
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	close(release)
	group.Wait()
	return float64(after.Sys-before.Sys) / float64(count)
}

func contendedMutex(count int) {
	const goroutines = 8
	var lock sync.Mutex
	var group sync.WaitGroup
	shared := 0
	group.Add(goroutines)
	for i := 0; i < goroutines; i++ {
		go func() {
			for i := 0; i < count/goroutines; i++ {
				lock.Lock()
				shared++
				lock.Unlock()
			}
			group.Done()
		}()
	}
	group.Wait()
}
